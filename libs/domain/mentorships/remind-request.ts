import { isMomentToRemind, type ReminderRhythm } from '#domain/reminders';

/**
 * After how many sevenths of the time that a mentor has they are reminded: of 7 days, on days 3, 5 and 6.
 * The first stage is 1.
 */
export const requestReminderSevenths = [3, 5, 6] as const;

/** What reminding needs to know of a request that waits for one mentor; the stored row fits as it is. */
export interface RemindedRequest {
  readonly submittedAt: Date;
  readonly expiresAt: Date;
  /** The last stage that its mentor was reminded of, up to 3; 0 for none. */
  readonly remindedStage: number;
}

/**
 * The stage that a mentor has to be reminded of at this moment, in their rhythm; null for none. Stages that
 * passed while nobody could be reminded are made up for by the latest of them.
 */
export function requestReminder(request: RemindedRequest, rhythm: ReminderRhythm, now: Date): number | null {
  const stage = stageReached(request, now.getTime());
  if (stage <= request.remindedStage || now >= request.expiresAt) return null;
  return isMomentToRemind(now.getTime(), rhythm, request.expiresAt.getTime()) ? stage : null;
}

/** Whole hours until the deadline, as the reminder names them. */
export function hoursLeft({ expiresAt }: Pick<RemindedRequest, 'expiresAt'>, now: Date): number {
  return Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 3_600_000));
}

function stageReached({ submittedAt, expiresAt }: RemindedRequest, nowMs: number): number {
  const elapsed = nowMs - submittedAt.getTime();
  const given = expiresAt.getTime() - submittedAt.getTime();
  return requestReminderSevenths.filter((sevenths) => elapsed * 7 >= given * sevenths).length;
}
