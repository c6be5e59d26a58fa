import { dateOfEpochDay, epochDayOf, type CalendarDate } from '#domain/availability';
import { requestRefusals, type AcceptingState } from '#domain/matching';
import { UserErrorCode, type Refusal } from '#domain/refusals';

/** The longest pause with an end, in days. */
export const longestPauseDays = 366;

/**
 * Whether a mentor takes requests at all at this moment: not paused, away, resting or
 * suspended. Whether there is room is a question of headroom. Asked of the gates of
 * matching, as a stranger to whom nothing else stands in the way.
 *
 * @param now epoch milliseconds
 */
export function acceptingRequests(accepting: AcceptingState, now: number): boolean {
  const mentor = { memberId: 'mentor', accepting, capacity: 1, activeMentorships: 0, waitingRequests: 0 };
  const relation = {
    blockedEitherWay: false,
    liveRequest: false,
    liveMentorship: false,
    lastDeclinedAt: null,
  };
  return requestRefusals({ newcomerId: 'stranger', mentor, relation }, now).length === 0;
}

/**
 * Checks the day from which a mentor, after a pause, takes requests again.
 * Refused with DATE_OUT_OF_RANGE unless it is a real day after today, at most {@link longestPauseDays} ahead.
 *
 * @param today the mentor's local date
 */
export function checkPauseUntil(
  until: CalendarDate,
  today: CalendarDate,
  field: readonly string[] = ['pauseUntil'],
): Refusal | null {
  const no = (message: string, hint: string): Refusal => ({
    code: UserErrorCode.DATE_OUT_OF_RANGE,
    message,
    hint,
    field,
  });
  const untilDay = epochDayOf(until);
  const currentDay = epochDayOf(today);
  if (currentDay === null) throw new RangeError(`Today cannot be ${today}`);
  if (untilDay === null) {
    return no('This is not a day of the calendar.', 'Write it as year-month-day, for example 2026-03-09.');
  }
  if (untilDay <= currentDay) {
    return no(
      `A pause until ${until} would be over already; where you are it is ${today}.`,
      'Choose a day from tomorrow on: from that day, newcomers can ask you again.',
    );
  }
  if (untilDay - currentDay > longestPauseDays) {
    return no(
      `A pause can have its end up to ${dateOfEpochDay(currentDay + longestPauseDays)}.`,
      'Leave the day out to pause until you come back.',
    );
  }
  return null;
}
