import { UserErrorCode, type Refusal } from '#domain/refusals';
import { RequestStatus } from './request-status.js';

/** What the rules need to know of a request; the stored row fits as it is. */
export interface RequestState {
  readonly status: RequestStatus;
  readonly newcomerId: string;
  /** Null while it waits in the open queue. */
  readonly mentorId: string | null;
  readonly expiresAt: Date;
  /** The mentor who holds it, out of the open queue; also after the end of the hold, until it is returned. */
  readonly claimedById: string | null;
  /** The end of the hold; null with `claimedById`. */
  readonly claimedUntil: Date | null;
}

/**
 * The mentor on whom a waiting request weighs, in their `waitingRequests`: the one who was
 * asked, or who holds it; null for nobody.
 */
export function bearerOf(request: Pick<RequestState, 'mentorId' | 'claimedById'>): string | null {
  return request.mentorId ?? request.claimedById;
}

/** From this moment on, the deadline itself included, nobody can answer the request any more. */
export function isPastDeadline(request: Pick<RequestState, 'expiresAt'>, now: Date): boolean {
  return now.getTime() >= request.expiresAt.getTime();
}

/**
 * Why a request can no longer be answered or taken back, or null while it waits.
 * The deadline counts from the moment it passes, whether or not the task that tidies up has run.
 */
export function checkStillWaiting(request: RequestState, now: Date): Refusal | null {
  if (request.status !== RequestStatus.SUBMITTED) return alreadyFinal[request.status];
  return isPastDeadline(request, now) ? alreadyFinal.EXPIRED : null;
}

const alreadyFinal: Readonly<Record<Exclude<RequestStatus, 'SUBMITTED'>, Refusal>> = {
  ACCEPTED: {
    code: UserErrorCode.REQUEST_ALREADY_ANSWERED,
    message: 'This request has already been accepted.',
    hint: 'The conversation goes on in its mentorship.',
  },
  DECLINED: {
    code: UserErrorCode.REQUEST_ALREADY_ANSWERED,
    message: 'This request has already been answered: the mentor could not take it.',
    hint: 'A new request can go to another mentor or to the open queue.',
  },
  EXPIRED: {
    code: UserErrorCode.REQUEST_EXPIRED,
    message: 'The time to answer this request has run out.',
    hint: 'A new request can be sent at any time, to the same mentor too.',
  },
  WITHDRAWN: {
    code: UserErrorCode.REQUEST_WITHDRAWN,
    message: 'This request was taken back before it was answered.',
    hint: 'There is nothing left to do here.',
  },
  REROUTED: {
    code: UserErrorCode.REQUEST_ALREADY_ANSWERED,
    message: 'This request has moved on, so that somebody else can answer it.',
    hint: 'Its follow-up stands next to it in the list of requests.',
  },
};
