import type { MentorLoad } from '#domain/matching';
import { UserErrorCode, type Outcome, type Refusal } from '#domain/refusals';
import { checkNotHeld } from './hold.js';
import type { LoadChange } from './load.js';
import { mentorFull } from './mentor-full.js';
import { mentorshipSteps } from './mentorship-steps.js';
import { requestSteps } from './request-steps.js';
import { bearerOf, checkStillWaiting, type RequestState } from './waiting-request.js';

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

/** What is true of a mentor who takes a request, read under the lock of their profile row. */
export interface TakingMentor {
  readonly memberId: string;
  readonly load: MentorLoad;
  /** IANA; the clock that they read. */
  readonly timeZone: string;
  /** Whether the same newcomer also has a request waiting with this mentor directly. */
  readonly alreadyRequested: boolean;
  /** Whether a live mentorship between the two exists. */
  readonly alreadyInMentorship: boolean;
}

/**
 * The mentor whom the request names, or who holds it out of the open queue, says yes; also when
 * their hold is over, as long as nobody else has taken it. The request already takes a place among
 * those waiting, so accepting needs `activeMentorships < capacity`, not headroom.
 *
 * Refused: REQUEST_ALREADY_ANSWERED, REQUEST_WITHDRAWN, REQUEST_EXPIRED, MENTOR_FULL,
 * and for the open queue NOT_ALLOWED without a hold, REQUEST_HELD while somebody else has one,
 * ALREADY_REQUESTED, ALREADY_IN_MENTORSHIP.
 */
export function acceptRequest(
  request: RequestState,
  mentor: TakingMentor,
  now: Date,
): Outcome<AcceptedRequest> {
  const refused =
    checkStillWaiting(request, now) ??
    checkTheirs(request, mentor, now) ??
    (request.mentorId === null ? checkPair(mentor) : null);
  if (refused) return { refused };
  if (mentor.load.activeMentorships >= mentor.load.capacity) return { refused: mentorFull(mentor.load) };
  return {
    status: requestSteps.accept.to,
    answeredAt: now,
    mentorship: {
      status: mentorshipSteps.open.to,
      menteeId: request.newcomerId,
      leadId: mentor.memberId,
      startedAt: now,
    },
    load: requestSteps.accept.load,
  };
}

function checkTheirs(request: RequestState, { memberId, timeZone }: TakingMentor, now: Date): Refusal | null {
  if (bearerOf(request) === memberId) return null;
  return (
    checkNotHeld(request, timeZone, now) ?? {
      code: UserErrorCode.NOT_ALLOWED,
      message: 'This request waits in the open queue, and you do not hold it.',
      hint: 'Claim it first; then it is yours to accept for half an hour.',
    }
  );
}

/** Why a newcomer cannot be taken out of the open queue by this very mentor, or null. */
export function checkPair({ alreadyRequested, alreadyInMentorship }: TakingMentor): Refusal | null {
  if (alreadyInMentorship) {
    return {
      code: UserErrorCode.ALREADY_IN_MENTORSHIP,
      message: 'You already guide this newcomer.',
      hint: 'Answer them in your mentorship; the request stays open for a second point of view.',
    };
  }
  if (alreadyRequested) {
    return {
      code: UserErrorCode.ALREADY_REQUESTED,
      message: 'This newcomer has also asked you directly, and that request still waits.',
      hint: 'Accept the request that they sent to you.',
    };
  }
  return null;
}
