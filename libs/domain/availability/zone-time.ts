import { dateOfEpochDay, epochDayOf, type CalendarDate } from './calendar-date.js';
import { offsetHistoryOf } from './time-zone-table.js';
import { DAY_MINUTES, WEEK_MINUTES } from './weekly-windows.js';

export const MINUTE_MS = 60_000;
/** Minutes from 1970-01-01, a Thursday, to the first Monday. */
export const FIRST_MONDAY = 4 * DAY_MINUTES;
/** No zone has ever been further from UTC than this, in either direction. */
const FURTHEST_OFFSET_MS = 26 * 60 * MINUTE_MS;

/** A stretch of instants, in milliseconds since 1970, through which a zone's offset stays the same. */
export interface OffsetSegment {
  readonly start: number;
  readonly end: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** What a clock on the wall shows: the date, and the minutes since that date's 00:00 (0–1439). */
export interface WallTime {
  readonly date: CalendarDate;
  readonly minute: number;
}

/** Minutes east of UTC that clocks in the zone are ahead at an instant (milliseconds since 1970). */
export function offsetAt(timeZone: string, instantMs: number): number {
  const { changes, offsets } = offsetHistoryOf(timeZone);
  return offsets[changesUntil(changes, instantMs)]!;
}

/** The stretches of constant offset that make up the instants from `startMs` up to `endMs`, in order. */
export function offsetSegments(timeZone: string, startMs: number, endMs: number): OffsetSegment[] {
  const { changes, offsets } = offsetHistoryOf(timeZone);
  const segments: OffsetSegment[] = [];
  let start = startMs;
  for (let i = changesUntil(changes, startMs); start < endMs; i += 1) {
    const end = Math.min(changes[i] ?? Infinity, endMs);
    segments.push({ start, end, offset: offsets[i]! });
    start = end;
  }
  return segments;
}

/** What clocks in the zone show at an instant. */
export function wallTimeAt(timeZone: string, instantMs: number): WallTime {
  const minutes = Math.floor(instantMs / MINUTE_MS) + offsetAt(timeZone, instantMs);
  const epochDay = Math.floor(minutes / DAY_MINUTES);
  return { date: dateOfEpochDay(epochDay), minute: minutes - epochDay * DAY_MINUTES };
}

/** The date in the zone at an instant. */
export function localDate(timeZone: string, instantMs: number): CalendarDate {
  return wallTimeAt(timeZone, instantMs).date;
}

/** Minutes since Monday 00:00 of a week, 0–10079, from local minutes since 1970. */
export function minuteOfWeek(localMinutes: number): number {
  const sinceMonday = (localMinutes - FIRST_MONDAY) % WEEK_MINUTES;
  return sinceMonday < 0 ? sinceMonday + WEEK_MINUTES : sinceMonday;
}

/**
 * The instant at which clocks in the zone show a time.
 *
 * A time that happens twice, because clocks go back over it, is the first of the two. A time that never
 * happens, because clocks skip it, is as long after the skip began as it lies behind the skip's first minute:
 * 02:30 in a skip from 02:00 to 03:00 is the instant that clocks show as 03:30.
 *
 * @throws RangeError when the date is not a real one.
 */
export function instantOf(timeZone: string, wall: WallTime): number {
  const epochDay = epochDayOf(wall.date);
  if (epochDay === null) throw new RangeError(`${wall.date} is not a date.`);
  const asUtc = (epochDay * DAY_MINUTES + wall.minute) * MINUTE_MS;
  const nearby = offsetSegments(timeZone, asUtc - FURTHEST_OFFSET_MS, asUtc + FURTHEST_OFFSET_MS);

  const instantBy = ({ offset }: OffsetSegment) => asUtc - offset * MINUTE_MS;
  const segment = nearby.find((candidate, i) => {
    const next = nearby[i + 1];
    const shown = instantBy(candidate) < candidate.end;
    const skipped = !next || instantBy(next) < next.start;
    return shown || skipped;
  })!;
  return instantBy(segment);
}

/** How many of the sorted changes have happened at an instant; a change happens at its own instant. */
function changesUntil(changes: readonly number[], instantMs: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (changes[middle]! <= instantMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
