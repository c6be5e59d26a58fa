import type { TurnReminderDays } from '#domain/communities';
import { MentorshipStatus } from './mentorship-status.js';

const DAY_MS = 86_400_000;

/** What a long silence is made of; the stored row, and the newest of the messages in its threads. */
export interface QuietMentorship {
  readonly status: MentorshipStatus;
  readonly startedAt: Date;
  /** When somebody last said that it goes on; null for never. */
  readonly goingOnAt: Date | null;
  /** The newest message in any of its threads. */
  readonly lastMessageAt: Date;
  /** When both were last asked whether it goes on; null for never. */
  readonly stillGoingAskedAt: Date | null;
}

/** What a silence calls for. */
export const QuietStep = {
  /** Ask both whether it still goes on. */
  ASK: 'ASK',
  /** Close it kindly. */
  END: 'END',
} as const;
export type QuietStep = (typeof QuietStep)[keyof typeof QuietStep];

/** Since when nobody has said a word, or that it goes on. */
export function quietSince({
  startedAt,
  goingOnAt,
  lastMessageAt,
}: Pick<QuietMentorship, 'startedAt' | 'goingOnAt' | 'lastMessageAt'>): Date {
  return new Date(Math.max(startedAt.getTime(), goingOnAt?.getTime() ?? 0, lastMessageAt.getTime()));
}

/** When both were asked whether it goes on, as long as nobody has answered, be it by a message; else null. */
export function openQuestionSince(mentorship: QuietMentorship): Date | null {
  const { status, stillGoingAskedAt } = mentorship;
  if (status !== MentorshipStatus.ACTIVE || stillGoingAskedAt === null) return null;
  return stillGoingAskedAt >= quietSince(mentorship) ? stillGoingAskedAt : null;
}

/**
 * What to do about the silence of a mentorship now. Both are asked before it is closed, and have as long to answer
 * as lies between the community's two stages, also when the question came late. One that is paused is left alone,
 * and none is closed while one of the two has said that they are away.
 */
export function quietStep(
  mentorship: QuietMentorship,
  [, askAfter, endAfter]: TurnReminderDays,
  oneIsAway: boolean,
  now: Date,
): QuietStep | null {
  if (mentorship.status !== MentorshipStatus.ACTIVE) return null;
  const days = (since: Date): number => (now.getTime() - since.getTime()) / DAY_MS;
  const silence = days(quietSince(mentorship));
  const askedAt = openQuestionSince(mentorship);
  if (askedAt === null) return silence >= askAfter ? QuietStep.ASK : null;
  const answerable = days(askedAt) >= endAfter - askAfter;
  return silence >= endAfter && answerable && !oneIsAway ? QuietStep.END : null;
}
