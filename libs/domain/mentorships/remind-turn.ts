import { allowsReminder, type ReminderRhythm } from '#domain/reminders';

const DAY_MS = 86_400_000;

/** A turn in a thread of a running mentorship. */
export interface WaitingTurn {
  /** When the first unanswered message was posted. */
  readonly awaitingSince: Date;
  /** When somebody last said that the mentorship goes on; null for never. */
  readonly goingOnAt: Date | null;
}

/**
 * Whether this is the moment to remind whoever's turn it is: it has waited for so many days, during none of which
 * somebody said that all is well, and the rhythm allows it now. Nothing ends meanwhile, so the rhythm never gives way.
 */
export function isTurnToRemind(
  { awaitingSince, goingOnAt }: WaitingTurn,
  afterDays: number,
  rhythm: ReminderRhythm,
  now: Date,
): boolean {
  const since = Math.max(awaitingSince.getTime(), goingOnAt?.getTime() ?? -Infinity);
  return now.getTime() - since >= afterDays * DAY_MS && allowsReminder(now.getTime(), rhythm);
}

/** Whole days that somebody has waited. */
export function daysSince(since: Date, now: Date): number {
  return Math.floor((now.getTime() - since.getTime()) / DAY_MS);
}
