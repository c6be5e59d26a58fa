import { headroom, type MentorLoad } from '#domain/matching';
import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import type { MentorshipGoingOn, MentorshipState } from './change-mentorship.js';
import { liveMentorshipStatuses, mentorshipSteps } from './mentorship-steps.js';
import type { MentorshipStatus } from './mentorship-status.js';

export interface EndedMentorship extends MentorshipState {
  readonly endedQuietly: boolean;
}

/** What is true of the two of a mentorship that is to be reopened, read under the lock of the lead's profile row. */
export interface ReopeningPair {
  /** The lead's; null for who is no mentor any more. */
  readonly load: MentorLoad | null;
  /** Whether one of the two is suspended, or blocks the other. */
  readonly keptApart: boolean;
  /** Whether a live mentorship between the two exists. */
  readonly alreadyInMentorship: boolean;
  /** Whether a request of the mentee waits for this lead, or is held by them. */
  readonly alreadyRequested: boolean;
}

/**
 * Goes on with a mentorship that silence ended, when the lead has room. What waits for the lead keeps its places,
 * so this needs headroom.
 *
 * Refused: ALREADY_IN_MENTORSHIP, MENTORSHIP_NOT_LIVE for one that was completed or ended by somebody, NOT_ALLOWED
 * when the two cannot meet (the same for a block as for a suspension), NOT_A_MENTOR, ALREADY_REQUESTED, MENTOR_FULL.
 */
export function reopenMentorship(
  mentorship: EndedMentorship,
  pair: ReopeningPair,
  now: Date,
): Outcome<MentorshipGoingOn> {
  const refused = checkReopening(mentorship, pair);
  if (refused) return { refused };
  const { to, load } = mentorshipSteps.reopen;
  return { status: to, endedAt: null, endedQuietly: false, goingOnAt: now, load };
}

const live: readonly MentorshipStatus[] = liveMentorshipStatuses;

function checkReopening(mentorship: EndedMentorship, pair: ReopeningPair): Refusal | null {
  if (live.includes(mentorship.status)) return isLive;
  if (!mentorshipSteps.reopen.from.some((from) => from === mentorship.status) || !mentorship.endedQuietly) {
    return endedOnPurpose;
  }
  if (pair.keptApart) return cannotMeet;
  if (pair.load === null) return noMentor;
  if (pair.alreadyInMentorship) return haveAnother;
  if (pair.alreadyRequested) return requestWaits;
  return headroom(pair.load) < 1 ? full : null;
}

const isLive: Refusal = {
  code: UserErrorCode.ALREADY_IN_MENTORSHIP,
  message: 'This mentorship is not over, so there is nothing to reopen.',
  hint: 'Write in one of its threads, or resume it if it is paused.',
};

const endedOnPurpose: Refusal = {
  code: UserErrorCode.MENTORSHIP_NOT_LIVE,
  message: 'Only a mentorship that was closed after a long silence can be reopened.',
  hint: 'A new request opens a new one, with the same mentor too.',
};

const cannotMeet: Refusal = {
  code: UserErrorCode.NOT_ALLOWED,
  message: 'This mentorship cannot be reopened at the moment.',
  hint: 'Matches and the open queue show who is there for each other now.',
};

const noMentor: Refusal = {
  code: UserErrorCode.NOT_A_MENTOR,
  message: 'The lead of this mentorship does not mentor in this community any more.',
  hint: 'Another mentor can take over from here: a new request, to one of them or to the open queue, finds them.',
};

const haveAnother: Refusal = {
  code: UserErrorCode.ALREADY_IN_MENTORSHIP,
  message: 'The two of you are in another mentorship by now.',
  hint: 'Go on in that one; what was said in this one stays to be read.',
};

const requestWaits: Refusal = {
  code: UserErrorCode.ALREADY_REQUESTED,
  message: 'A new request between the two of you waits for an answer already.',
  hint: 'Once it is accepted you go on in a new mentorship.',
};

const full: Refusal = {
  code: UserErrorCode.MENTOR_FULL,
  message: 'All places with this mentor are taken or spoken for at the moment.',
  hint: 'Try again when a place is free; as the mentor you can also raise your capacity.',
};
