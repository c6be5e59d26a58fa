import {
  type Availability,
  awayUntil,
  type CalendarDate,
  dateOfEpochDay,
  epochDayOf,
  instantOf,
  localDate,
} from '#domain/availability';
import type { AcceptingState, MentorLoad } from '#domain/matching';
import type { ReminderRhythm } from '#domain/reminders';
import type { Profile } from './profile.entity.js';

/** When the member has time, as the domain's arithmetic takes it. */
export function availabilityOf(profile: Pick<Profile, 'availability' | 'timeZone' | 'away'>): Availability {
  return { windows: profile.availability, timeZone: profile.timeZone, away: profile.away };
}

/** What keeps the mentor from taking requests. `suspendedAt` is the membership's; `nowMs` says which time away counts. */
export function acceptingStateOf(
  profile: Pick<Profile, 'paused' | 'pausedUntil' | 'restingSince' | 'away' | 'timeZone'>,
  suspendedAt: Date | null,
  nowMs: number,
): AcceptingState {
  return {
    paused: profile.paused,
    pausedUntil: profile.pausedUntil?.getTime() ?? null,
    resting: profile.restingSince !== null,
    suspended: suspendedAt !== null,
    awayUntil: backFrom(profile, nowMs),
  };
}

/** When the time away that lasts now is over, in epoch milliseconds; null for who is here. */
export function backFrom(
  { away, timeZone }: Pick<Profile, 'away' | 'timeZone'>,
  nowMs: number,
): number | null {
  const lastDayAway = awayUntil(away, timeZone, nowMs);
  return lastDayAway === null ? null : startOfDay(timeZone, dayAfter(lastDayAway));
}

/** The mentor's places; null for who never offered mentoring. */
export function loadOf(
  profile: Pick<Profile, 'capacity' | 'activeMentorships' | 'waitingRequests'>,
): MentorLoad | null {
  const { capacity, activeMentorships, waitingRequests } = profile;
  return capacity === null ? null : { capacity, activeMentorships, waitingRequests };
}

/** When the member likes to be reminded. */
export function rhythmOf(
  profile: Pick<Profile, 'timeZone' | 'reminderDays' | 'quietFrom' | 'quietUntil' | 'away'>,
): ReminderRhythm {
  const { timeZone, reminderDays: days, quietFrom: from, quietUntil: until, away } = profile;
  return { timeZone, days, quietHours: from === null || until === null ? null : { from, until }, away };
}

/** The date where the member is. */
export function todayOf(profile: Pick<Profile, 'timeZone'>, now: Date): CalendarDate {
  return localDate(profile.timeZone, now.getTime());
}

/** The instant, in epoch milliseconds, at which a date begins on the zone's clocks. */
export function startOfDay(timeZone: string, date: CalendarDate): number {
  return instantOf(timeZone, { date, minute: 0 });
}

function dayAfter(date: CalendarDate): CalendarDate {
  const day = epochDayOf(date);
  if (day === null) throw new RangeError(`${date} is not a date`);
  return dateOfEpochDay(day + 1);
}
