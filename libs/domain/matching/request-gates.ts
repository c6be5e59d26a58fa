import { UserErrorCode, type Refusal } from '#domain/refusals';
import type { MentorForRequest, PairRelation } from './facts.js';
import { headroom } from './headroom.js';
import { dayText } from './wording.js';

/** How long a decline rests before the same newcomer may ask the same mentor again. */
export const declineRestMs = 30 * 24 * 60 * 60 * 1000;

export interface RequestFacts {
  readonly newcomerId: string;
  readonly mentor: MentorForRequest;
  readonly relation: PairRelation;
}

/** Says no with a reason, or lets pass with null. `now` is in epoch milliseconds. */
export type RequestGate = (facts: RequestFacts, now: number) => Refusal | null;

const askElsewhere = 'Pick another of your matches, or ask all mentors at once through the open queue.';

const notOneself: RequestGate = ({ newcomerId, mentor }) =>
  newcomerId === mentor.memberId
    ? {
        code: UserErrorCode.ONESELF,
        message: 'This is you: a mentorship needs two people.',
        hint: askElsewhere,
      }
    : null;

/**
 * Blocked, suspended and resting share one answer, word for word: a block is
 * silent, and a suspension is between the member and the coordinators.
 */
const available: RequestGate = ({ mentor, relation }) =>
  relation.blockedEitherWay || mentor.accepting.suspended || mentor.accepting.resting
    ? {
        code: UserErrorCode.MENTOR_UNAVAILABLE,
        message: 'This mentor is not available for new requests at the moment.',
        hint: askElsewhere,
      }
    : null;

const notYetMentored: RequestGate = ({ relation }) =>
  relation.liveMentorship
    ? {
        code: UserErrorCode.ALREADY_IN_MENTORSHIP,
        message: 'This mentor is already guiding you.',
        hint: 'Open a thread in your mentorship and write to them there.',
      }
    : null;

const notYetAsked: RequestGate = ({ relation }) =>
  relation.liveRequest
    ? {
        code: UserErrorCode.ALREADY_REQUESTED,
        message: 'You have already asked this mentor, and your request is waiting for their answer.',
        hint: 'Add to it in its thread, or withdraw it if you would rather ask someone else.',
      }
    : null;

const notDeclinedRecently: RequestGate = ({ relation: { lastDeclinedAt } }, now) =>
  lastDeclinedAt !== null && now < lastDeclinedAt + declineRestMs
    ? {
        code: UserErrorCode.DECLINED_RECENTLY,
        message: 'This mentor could not take your last request.',
        hint: `You can ask them again after ${dayText(lastDeclinedAt + declineRestMs)}. Until then: another of your matches, or the open queue, may have room for you.`,
      }
    : null;

const notPaused: RequestGate = ({ mentor: { accepting } }, now) => {
  const { paused, pausedUntil } = accepting;
  if (!paused || (pausedUntil !== null && pausedUntil <= now)) return null;
  return {
    code: UserErrorCode.MENTOR_PAUSED,
    message:
      pausedUntil === null
        ? 'This mentor is taking a break from new requests.'
        : `This mentor is taking a break from new requests until ${dayText(pausedUntil)}.`,
    hint: askElsewhere,
  };
};

const notAway: RequestGate = ({ mentor: { accepting } }, now) =>
  accepting.awayUntil !== null && now < accepting.awayUntil
    ? {
        code: UserErrorCode.MENTOR_AWAY,
        message: `This mentor is away until ${dayText(accepting.awayUntil)}.`,
        hint: askElsewhere,
      }
    : null;

const hasRoom: RequestGate = ({ mentor }) =>
  headroom(mentor) === 0
    ? {
        code: UserErrorCode.MENTOR_FULL,
        message: 'All places with this mentor are taken or spoken for at the moment.',
        hint: askElsewhere,
      }
    : null;

/** What stands between a newcomer and asking this mentor, by match or directly. First things first. */
export const requestGates: readonly RequestGate[] = [
  notOneself,
  available,
  notYetMentored,
  notYetAsked,
  notDeclinedRecently,
  notPaused,
  notAway,
  hasRoom,
];

/** Every reason why this newcomer cannot ask this mentor now, most telling first; empty when they can. */
export function requestRefusals(facts: RequestFacts, now: number): Refusal[] {
  return requestGates.map((gate) => gate(facts, now)).filter((refusal) => refusal !== null);
}
