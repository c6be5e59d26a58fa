import { headroom, type AcceptingState } from '#domain/matching';
import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import { checkPair, type TakingMentor } from './accept-request.js';
import { checkNotHeld, clockText, holdUntil, isHeld } from './hold.js';
import { type LoadChange, noChange } from './load.js';
import { mentorFull } from './mentor-full.js';
import { requestSteps } from './request-steps.js';
import { checkStillWaiting, type RequestState } from './waiting-request.js';

/** A mentor has it to themselves for a while. */
export interface ClaimedRequest {
  readonly claimedById: string;
  readonly claimedUntil: Date;
  /** Of the mentor who claims; nothing when the place of an earlier hold of theirs is taken still. */
  readonly load: LoadChange;
}

/** What is true of the mentor who claims a request, read under the lock of their profile row. */
export interface ClaimingMentor extends TakingMentor {
  readonly accepting: AcceptingState;
  /** Whether one of the two blocks the other. */
  readonly blockedEitherWay: boolean;
  /** Whether the newcomer's membership is suspended. */
  readonly newcomerSuspended: boolean;
}

/**
 * A mentor takes a request out of the open queue for a while, to look at it in peace and accept
 * it. It weighed on nobody until now, so claiming needs headroom: those who asked this mentor
 * directly keep their places. A hold that is over stands in nobody's way; its own mentor goes on
 * in the same place.
 *
 * Refused: REQUEST_ALREADY_ANSWERED, REQUEST_WITHDRAWN, REQUEST_EXPIRED, REQUEST_NOT_IN_OPEN_QUEUE,
 * ONESELF, ALREADY_REQUESTED, ALREADY_IN_MENTORSHIP, REQUEST_HELD, MENTOR_UNAVAILABLE, MENTOR_PAUSED,
 * MENTOR_AWAY, MENTOR_FULL; NOT_FOUND for a block or a suspension, which must not show.
 */
export function claimRequest(
  request: RequestState,
  mentor: ClaimingMentor,
  now: Date,
): Outcome<ClaimedRequest> {
  const refused =
    checkStillWaiting(request, now) ??
    checkQueued(request, mentor) ??
    checkPair(mentor) ??
    checkHold(request, mentor, now) ??
    checkHere(mentor.accepting, now);
  if (refused) return { refused };
  const hold = { claimedById: mentor.memberId, claimedUntil: holdUntil(request, now) };
  if (request.claimedById === mentor.memberId) return { ...hold, load: noChange };
  if (headroom(mentor.load) < 1) return { refused: mentorFull(mentor.load) };
  return { ...hold, load: requestSteps.claim.load };
}

function checkQueued(request: RequestState, mentor: ClaimingMentor): Refusal | null {
  if (request.mentorId !== null) {
    return {
      code: UserErrorCode.REQUEST_NOT_IN_OPEN_QUEUE,
      message: 'This request was sent to one mentor and is not in the open queue.',
      hint: 'The open queue lists the requests that anybody may take.',
    };
  }
  if (request.newcomerId === mentor.memberId) {
    return {
      code: UserErrorCode.ONESELF,
      message: 'This is your own request, so somebody else needs to take it.',
      hint: 'You can add to its thread while it waits.',
    };
  }
  if (mentor.blockedEitherWay || mentor.newcomerSuspended) {
    return {
      code: UserErrorCode.NOT_FOUND,
      message: 'There is no such request in the open queue for you.',
      hint: 'The open queue lists the requests that you can take; they come and go.',
      field: ['requestId'],
    };
  }
  return null;
}

function checkHold(request: RequestState, mentor: ClaimingMentor, now: Date): Refusal | null {
  if (request.claimedById !== mentor.memberId) return checkNotHeld(request, mentor.timeZone, now);
  if (request.claimedUntil === null || !isHeld(request, now)) return null;
  return {
    code: UserErrorCode.REQUEST_HELD,
    message: `You hold this request already, until ${clockText(mentor.timeZone, request.claimedUntil)} your time.`,
    hint: 'Accept it, or let it go so that somebody else can help.',
  };
}

/** Who takes a break from new requests takes none out of the queue, either. */
function checkHere({ resting, paused, pausedUntil, awayUntil }: AcceptingState, now: Date): Refusal | null {
  if (resting) {
    return {
      code: UserErrorCode.MENTOR_UNAVAILABLE,
      message: 'You are resting from new requests, since two of them passed by without an answer.',
      hint: 'Resume mentoring, which takes one click; then you can claim it.',
    };
  }
  if (paused && (pausedUntil === null || now.getTime() < pausedUntil)) {
    return {
      code: UserErrorCode.MENTOR_PAUSED,
      message: 'You are taking a break from new requests.',
      hint: 'Resume mentoring when you are ready; then you can claim it.',
    };
  }
  if (awayUntil !== null && now.getTime() < awayUntil) {
    return {
      code: UserErrorCode.MENTOR_AWAY,
      message: 'You have said that you are away today.',
      hint: 'Change your times away if you are here after all; then you can claim it.',
    };
  }
  return null;
}
