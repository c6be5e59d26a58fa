import { UserErrorCode, type Outcome } from '#domain/refusals';
import { isHeld, noHold } from './hold.js';
import type { LoadChange } from './load.js';
import { loadChangeOf } from './request-steps.js';
import { checkStillWaiting, type RequestState } from './waiting-request.js';

/** Nobody holds it any more. */
export type ReturnedRequest = typeof noHold & {
  /** Of the mentor who held it. */
  readonly load: LoadChange;
};

/**
 * The mentor who holds a request lets it go, before they have to.
 *
 * Refused: REQUEST_ALREADY_ANSWERED, REQUEST_WITHDRAWN, REQUEST_EXPIRED; NOT_ALLOWED for who does not hold it.
 */
export function releaseClaim(request: RequestState, memberId: string, now: Date): Outcome<ReturnedRequest> {
  const refused = checkStillWaiting(request, now);
  if (refused) return { refused };
  if (request.claimedById !== memberId) {
    return {
      refused: {
        code: UserErrorCode.NOT_ALLOWED,
        message: 'You do not hold this request, so there is nothing to let go.',
        hint: 'If you held it before, it has gone back to the open queue by itself.',
      },
    };
  }
  return liftHold(request);
}

/** What the end of the time does to a hold: null when there is none, or while it lasts. */
export function returnClaim(request: RequestState, now: Date): ReturnedRequest | null {
  return request.claimedById === null || isHeld(request, now) ? null : liftHold(request);
}

/** The hold ends, whoever or whatever ends it. */
export function liftHold(request: Pick<RequestState, 'claimedById'>): ReturnedRequest {
  return { ...noHold, load: loadChangeOf('release', request.claimedById) };
}
