import {
  awayDays,
  DAY_MINUTES,
  MINUTE_MS,
  minuteOfWeek,
  offsetSegments,
  weekdayOf,
} from '#domain/availability';
import type { QuietHours, ReminderRhythm } from './reminder-rhythm.js';

const DAY_MS = DAY_MINUTES * MINUTE_MS;

/**
 * The first moment, from `fromMs` on and before `untilMs` (milliseconds since 1970), that a rhythm allows: on one
 * of its days, outside its quiet hours and the days away. Null when there is none.
 *
 * What counts is what the clock on the wall shows, so each stretch between two clock changes is looked at by
 * itself. Quiet hours until 02:30 in a night that skips from 02:00 to 03:00 are over at 03:00; in a night that
 * has the hour from 02:00 twice, a reminder may come at the first 02:30, and quiet returns with the second 02:00.
 */
export function nextAllowedMoment(fromMs: number, rhythm: ReminderRhythm, untilMs: number): number | null {
  const dayAllowed = allowedDays(rhythm);
  for (const { start, end, offset } of offsetSegments(rhythm.timeZone, fromMs, untilMs)) {
    const shift = offset * MINUTE_MS;
    for (let local = start + shift; local < end + shift;) {
      const next = notBefore(local, dayAllowed, rhythm.quietHours);
      if (next === local) return local - shift;
      local = next;
    }
  }
  return null;
}

/**
 * Whether this is a moment to remind of something that has to happen before `untilMs`. Where the rhythm leaves no
 * moment before then it gives way, since a reminder that comes too late helps nobody: first the days, then the
 * days away, and then the quiet hours.
 */
export function isMomentToRemind(nowMs: number, rhythm: ReminderRhythm, untilMs: number): boolean {
  const anyDay = { ...rhythm, days: null };
  for (const kept of [rhythm, anyDay, { ...anyDay, away: [] }]) {
    const moment = nextAllowedMoment(nowMs, kept, untilMs);
    if (moment !== null) return moment === nowMs;
  }
  return true;
}

/** Whether a rhythm allows a reminder at this very moment. */
export function allowsReminder(nowMs: number, rhythm: ReminderRhythm): boolean {
  return nextAllowedMoment(nowMs, rhythm, nowMs + 1) === nowMs;
}

/** Whether a day, by its number since 1970-01-01, is one on which a reminder may come. */
function allowedDays({ days, away }: ReminderRhythm): (epochDay: number) => boolean {
  const gone = awayDays(away);
  return (epochDay) =>
    (days === null || days.includes(weekdayOf(minuteOfWeek(epochDay * DAY_MINUTES)))) &&
    !gone.some(({ start, end }) => start <= epochDay && epochDay < end);
}

/** The local time itself when it is allowed; else the end of what forbids it, where something else may. */
function notBefore(
  local: number,
  dayAllowed: (epochDay: number) => boolean,
  quietHours: QuietHours | null,
): number {
  const epochDay = Math.floor(local / DAY_MS);
  const midnight = epochDay * DAY_MS;
  if (!dayAllowed(epochDay)) return midnight + DAY_MS;
  return quietHours === null ? local : midnight + afterQuiet(local - midnight, quietHours);
}

/** As `notBefore`, within one day: milliseconds since its midnight. */
function afterQuiet(ofDay: number, quietHours: QuietHours): number {
  const from = quietHours.from * MINUTE_MS;
  const until = quietHours.until * MINUTE_MS;
  if (from < until) return ofDay >= from && ofDay < until ? until : ofDay;
  if (ofDay < until) return until;
  return ofDay >= from ? DAY_MS : ofDay;
}
