import { isHeld } from './hold.js';
import { type ReturnedRequest, returnClaim } from './release-claim.js';
import { requestSteps } from './request-steps.js';
import { requestDeadline } from './submit-request.js';
import { isPastDeadline, type RequestState } from './waiting-request.js';
import { goesOnByItself, type NewcomerOnTheWay } from './ways-on.js';

/** How often the deadline of a request in the open queue moves on, before the request is given up. */
export const mostRenewals = 3;

/** A request in the open queue, with what decides about its renewal. */
export interface RenewableRequest extends RequestState {
  readonly renewals: number;
}

export interface RenewedRequest {
  readonly status: typeof requestSteps.renew.to;
  readonly expiresAt: Date;
  readonly renewals: number;
  /** What ends a hold whose time is over and that nobody has returned; null when there is none. */
  readonly returned: ReturnedRequest | null;
}

/** Whether somebody holds a request whose deadline has passed: they keep it until their time is over. */
export function waitsForHolder(request: RequestState, now: Date): boolean {
  return request.mentorId === null && isHeld(request, now);
}

/**
 * A request whose deadline passes in the open queue waits on, from this moment for the whole time
 * again, however late somebody looks. Null when it does not: the newcomer does not wish it or
 * cannot, or it has waited that often.
 */
export function renewRequest(
  request: RenewableRequest,
  newcomer: NewcomerOnTheWay,
  requestDays: number,
  now: Date,
): RenewedRequest | null {
  if (request.status !== requestSteps.renew.from || request.mentorId !== null) return null;
  if (!isPastDeadline(request, now) || waitsForHolder(request, now)) return null;
  if (!goesOnByItself(newcomer) || request.renewals >= mostRenewals) return null;
  return {
    status: requestSteps.renew.to,
    expiresAt: requestDeadline(now, requestDays),
    renewals: request.renewals + 1,
    returned: returnClaim(request, now),
  };
}
