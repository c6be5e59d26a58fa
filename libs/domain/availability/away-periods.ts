import { dateOfEpochDay, epochDayOf, type CalendarDate } from './calendar-date.js';
import { joinSpans, type Span } from './spans.js';
import { localDate } from './zone-time.js';

/** Dates on the member's own calendar on which they are away, the first and the last included. */
export interface AwayPeriod {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The periods as epoch days, sorted and joined. @throws RangeError when one has a date that is not real. */
export function awayDays(periods: readonly AwayPeriod[]): Span[] {
  return joinSpans(periods.map(({ from, to }) => ({ start: realDay(from), end: realDay(to) + 1 })));
}

/** The same dates as sorted periods, of which no two overlap or follow each other directly. */
export function joinAwayPeriods(periods: readonly AwayPeriod[]): AwayPeriod[] {
  return awayDays(periods).map(({ start, end }) => ({
    from: dateOfEpochDay(start),
    to: dateOfEpochDay(end - 1),
  }));
}

/** The periods that are not over on the date `today`. */
export function currentAndComing(periods: readonly AwayPeriod[], today: CalendarDate): AwayPeriod[] {
  return periods.filter(({ to }) => to >= today);
}

/** Whether an instant (milliseconds since 1970) lies in an away period, by the dates of the member's zone. */
export function isAway(periods: readonly AwayPeriod[], timeZone: string, nowMs: number): boolean {
  return awayUntil(periods, timeZone, nowMs) !== null;
}

/** The last date of the time away that an instant lies in, periods that follow each other counted as one; or null. */
export function awayUntil(
  periods: readonly AwayPeriod[],
  timeZone: string,
  nowMs: number,
): CalendarDate | null {
  const today = localDate(timeZone, nowMs);
  const current = joinAwayPeriods(periods).find(({ from, to }) => from <= today && today <= to);
  return current?.to ?? null;
}

function realDay(date: CalendarDate): number {
  const day = epochDayOf(date);
  if (day === null) throw new RangeError(`${date} is not a date.`);
  return day;
}
