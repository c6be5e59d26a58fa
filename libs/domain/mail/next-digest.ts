import {
  dateOfEpochDay,
  epochDayOf,
  instantOf,
  localDate,
  weekdayOf,
  minuteOfWeek,
  DAY_MINUTES,
  type Weekday,
} from '#domain/availability';
import type { MailFrequency } from './mail-frequency.js';

/** When digests go out, on the clocks of who gets them: at 08:00, those of a week on Mondays. */
export const digestTime = { minute: 8 * 60, weekday: 'MONDAY' as Weekday } as const;

const digestDay = (frequency: MailFrequency, epochDay: number): boolean =>
  frequency === 'DAILY' || weekdayOf(minuteOfWeek(epochDay * DAY_MINUTES)) === digestTime.weekday;

/**
 * The first moment of a digest after an instant (milliseconds since 1970): what happens at the very moment of a
 * digest waits for the next. Each day, or each Monday, has one: a clock that skips over the time shows it late,
 * one that shows it twice counts with the first.
 */
export function nextDigest(
  frequency: typeof MailFrequency.DAILY | typeof MailFrequency.WEEKLY,
  timeZone: string,
  afterMs: number,
): number {
  const today = epochDayOf(localDate(timeZone, afterMs));
  if (today === null) throw new RangeError('a date that is none');
  // A zone that leaves out a whole day, as Samoa's did, takes one day more.
  for (let epochDay = today; epochDay <= today + 9; epochDay += 1) {
    if (!digestDay(frequency, epochDay)) continue;
    const moment = instantOf(timeZone, { date: dateOfEpochDay(epochDay), minute: digestTime.minute });
    if (moment > afterMs) return moment;
  }
  throw new RangeError('a week without a digest');
}
