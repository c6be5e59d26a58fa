import { headroom, type MentorLoad } from '#domain/matching';
import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import type { LoadChange } from './load.js';
import { mentorshipSteps } from './mentorship-steps.js';
import { requestSteps } from './request-steps.js';
import { checkStillWaiting, type RequestState } from './waiting-request.js';

/** A yes: what becomes of the request, and the mentorship that it opens. */
export interface AcceptedRequest {
  readonly status: typeof requestSteps.accept.to;
  readonly answeredAt: Date;
  readonly mentorship: {
    readonly status: typeof mentorshipSteps.open.to;
    readonly menteeId: string;
    readonly leadId: string;
    readonly startedAt: Date;
  };
  readonly load: LoadChange;
}

/**
 * The mentor whom the request names says yes. The request already holds a place among
 * those waiting, so accepting needs `activeMentorships < capacity`, not headroom.
 *
 * Refused: REQUEST_ALREADY_ANSWERED, REQUEST_WITHDRAWN, REQUEST_EXPIRED, MENTOR_FULL,
 * and NOT_ALLOWED for a request in the open queue, which is claimed instead.
 *
 * @param load the mentor's, read under the lock of their profile row
 */
export function acceptRequest(request: RequestState, load: MentorLoad, now: Date): Outcome<AcceptedRequest> {
  const refused = checkStillWaiting(request, now);
  if (refused) return { refused };
  if (request.mentorId === null) {
    return {
      refused: {
        code: UserErrorCode.NOT_ALLOWED,
        message: 'This request waits in the open queue and is not addressed to you.',
        hint: 'Claim it from the queue if you would like to take it.',
      },
    };
  }
  if (load.activeMentorships >= load.capacity) return { refused: full(load) };
  return accepted(request, request.mentorId, requestSteps.accept.load, now);
}

/** What is true of the mentor who claims a request, read under the lock of their profile row. */
export interface ClaimingMentor {
  readonly memberId: string;
  readonly load: MentorLoad;
  /** Whether the same newcomer also has a request waiting with this mentor directly. */
  readonly alreadyRequested: boolean;
  /** Whether a live mentorship between the two exists. */
  readonly alreadyInMentorship: boolean;
  /** Whether one of the two blocks the other. */
  readonly blockedEitherWay: boolean;
}

/**
 * A mentor takes a request from the open queue. It held no place with them until now, so
 * claiming needs headroom: those who asked this mentor directly keep their places.
 *
 * Refused: as for {@link acceptRequest}, and REQUEST_NOT_IN_OPEN_QUEUE, ONESELF,
 * ALREADY_REQUESTED, ALREADY_IN_MENTORSHIP; NOT_FOUND for a block, which must not show.
 */
export function claimRequest(
  request: RequestState,
  mentor: ClaimingMentor,
  now: Date,
): Outcome<AcceptedRequest> {
  const refused = checkStillWaiting(request, now) ?? checkClaim(request, mentor);
  if (refused) return { refused };
  return accepted(request, mentor.memberId, requestSteps.claim.load, now);
}

function checkClaim(request: RequestState, mentor: ClaimingMentor): Refusal | null {
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
  if (mentor.blockedEitherWay) {
    return {
      code: UserErrorCode.NOT_FOUND,
      message: 'There is no such request in the open queue for you.',
      hint: 'The open queue lists the requests that you can take; they come and go.',
      field: ['requestId'],
    };
  }
  if (mentor.alreadyInMentorship) {
    return {
      code: UserErrorCode.ALREADY_IN_MENTORSHIP,
      message: 'You already guide this newcomer.',
      hint: 'Answer them in your mentorship; the request stays open for a second point of view.',
    };
  }
  if (mentor.alreadyRequested) {
    return {
      code: UserErrorCode.ALREADY_REQUESTED,
      message: 'This newcomer has also asked you directly, and that request still waits.',
      hint: 'Accept the request that they sent to you.',
    };
  }
  return headroom(mentor.load) < 1 ? full(mentor.load) : null;
}

function accepted(
  request: RequestState,
  leadId: string,
  load: LoadChange,
  now: Date,
): Outcome<AcceptedRequest> {
  return {
    status: requestSteps.accept.to,
    answeredAt: now,
    mentorship: {
      status: mentorshipSteps.open.to,
      menteeId: request.newcomerId,
      leadId,
      startedAt: now,
    },
    load,
  };
}

function full({ capacity, activeMentorships, waitingRequests }: MentorLoad): Refusal {
  const room = capacity === 1 ? 'one mentee' : `${capacity} mentees`;
  return activeMentorships >= capacity
    ? {
        code: UserErrorCode.MENTOR_FULL,
        message: `You have room for ${room} at once, and all of it is taken.`,
        hint: 'Raise your capacity, complete a mentorship, or decline so that somebody else can help.',
      }
    : {
        code: UserErrorCode.MENTOR_FULL,
        message: `You have room for ${room} at once, and the rest is kept for ${waitingRequests === 1 ? 'the request that waits' : `the ${waitingRequests} requests that wait`} for your answer.`,
        hint: 'Answer what waits for you first, or raise your capacity.',
      };
}
