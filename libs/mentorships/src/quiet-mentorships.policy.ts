import {
  type EndedMentorship,
  keepMentorshipGoing,
  reopenMentorship,
  type ReopeningPair,
} from '#domain/mentorships';
import type { Refusal } from '#domain/refusals';
import { isInMentorship, refuseChanging, type Viewing } from './mentorships.policy.js';

interface Mentorship extends EndedMentorship {
  readonly menteeId: string;
  readonly leadId: string;
}

/** Saying that it goes on: for everybody in it. */
export function refuseKeepingGoing(
  viewer: Viewing,
  mentorship: Mentorship,
  coMentorIds: readonly string[],
): Refusal | null {
  if (isInMentorship(viewer, mentorship, coMentorIds)) return null;
  return {
    code: 'NOT_ALLOWED',
    message: 'Only those in a mentorship say whether it goes on.',
    hint: 'Talk to one of them.',
  };
}

export function whyNotKeepGoing(
  viewer: Viewing,
  mentorship: Mentorship,
  coMentorIds: readonly string[],
  now: Date,
): Refusal | null {
  return (
    refuseKeepingGoing(viewer, mentorship, coMentorIds) ??
    keepMentorshipGoing(mentorship, now).refused ??
    null
  );
}

export function whyNotReopen(
  viewer: Viewing,
  mentorship: Mentorship,
  pair: ReopeningPair,
  now: Date,
): Refusal | null {
  return refuseChanging(viewer, mentorship) ?? reopenMentorship(mentorship, pair, now).refused ?? null;
}
