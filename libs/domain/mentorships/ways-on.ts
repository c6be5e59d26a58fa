import type { AcceptingState } from '#domain/matching';
import { MovedOnBecause } from '#domain/notifications';
import { declineRequest, type DeclinedRequest } from './decline-request.js';
import { expireRequest, type ExpiredRequest } from './expire-request.js';
import { mostReroutes, type RoutableRequest } from './reroute-request.js';
import { RequestStatus } from './request-status.js';
import { isPastDeadline, type RequestState } from './waiting-request.js';

/** What is true of a newcomer whose request may go on, read under the lock of their profile row. */
export interface NewcomerOnTheWay {
  /** Whether they are still a newcomer who can act here: with the role, and not suspended. */
  readonly present: boolean;
  /** Their standing consent that what is not answered goes on by itself. */
  readonly consents: boolean;
  /** How many other requests of theirs wait before their deadline. */
  readonly otherRequests: number;
  /** The id of another one of theirs that is in the open queue, overdue or not; null for none. */
  readonly queuedId: string | null;
}

/** What is true at this moment of the mentor for whom a request waits. */
export interface MentorStandingBy {
  /** Whether they still have the role. */
  readonly mentors: boolean;
  readonly accepting: AcceptingState;
}

/** Whether anything goes on by itself for this newcomer. */
export function goesOnByItself({ present, consents }: NewcomerOnTheWay): boolean {
  return present && consents;
}

/**
 * Where a request can go on to, the better first: the next mentor, the open queue. Empty for one
 * that is in the open queue already, which is renewed instead.
 *
 * @param maxWaitingRequests most requests that one newcomer may have waiting at once
 */
export function waysOn(
  request: RoutableRequest,
  newcomer: NewcomerOnTheWay,
  maxWaitingRequests: number,
): readonly ('MENTOR' | 'OPEN_QUEUE')[] {
  if (request.mentorId === null || !goesOnByItself(newcomer)) return [];
  if (newcomer.otherRequests >= maxWaitingRequests) return [];
  return [
    ...(request.reroutes < mostReroutes ? (['MENTOR'] as const) : []),
    ...(newcomer.queuedId === null ? (['OPEN_QUEUE'] as const) : []),
  ];
}

/**
 * Why a request goes on whose deadline has passed. A mentor who paused or went away has said that
 * they cannot answer, unless they chose to keep this one: that is no silence.
 * What counts is where they stood at the deadline, however late somebody looks.
 */
export function becauseAtDeadline(
  { mentors, accepting }: MentorStandingBy,
  staysWithMentor: boolean,
  deadline: Date,
): MovedOnBecause {
  const { paused, pausedUntil, resting, suspended, awayUntil } = accepting;
  if (!mentors || suspended) return MovedOnBecause.NO_LONGER_MENTOR;
  if (resting) return MovedOnBecause.RESTING;
  if (staysWithMentor) return MovedOnBecause.NO_ANSWER;
  if (paused && (pausedUntil === null || deadline.getTime() < pausedUntil)) return MovedOnBecause.PAUSED;
  return awayUntil === null ? MovedOnBecause.NO_ANSWER : MovedOnBecause.AWAY;
}

/**
 * Whether there still is a reason to move a request on, however long ago that was decided. From
 * the deadline on there always is one.
 */
export function stillGoesOn(
  request: RequestState & { readonly staysWithMentor: boolean },
  because: MovedOnBecause,
  mentor: MentorStandingBy,
  now: Date,
): boolean {
  if (request.status !== RequestStatus.SUBMITTED) return false;
  if (isPastDeadline(request, now)) return true;
  const { RESTING, NO_LONGER_MENTOR, NO_ANSWER } = MovedOnBecause;
  if (because === RESTING) return mentor.accepting.resting;
  if (because === NO_LONGER_MENTOR) return !mentor.mentors;
  return because !== NO_ANSWER && !request.staysWithMentor;
}

/**
 * What becomes of a request that cannot go on. From its deadline on it is expired; before, whoever
 * stepped back has declined it, kindly, and a mentor who rests can still come back to it: null.
 */
export function endOfTheWay(
  request: RequestState,
  because: MovedOnBecause,
  now: Date,
): ExpiredRequest | DeclinedRequest | null {
  const expired = expireRequest(request, now);
  if (expired !== null) return expired;
  if (because === MovedOnBecause.NO_ANSWER || because === MovedOnBecause.RESTING) return null;
  const kind = because === MovedOnBecause.NO_LONGER_MENTOR ? 'OTHER' : 'NO_TIME';
  const declined = declineRequest(request, { kind }, now);
  return declined.refused ? null : declined;
}
