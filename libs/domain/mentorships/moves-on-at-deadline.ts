import { mostRenewals } from './renew-request.js';
import { RequestStatus } from './request-status.js';
import type { RequestState } from './waiting-request.js';

/**
 * Whether a request goes on by itself when its deadline passes, as far as can be said before: to
 * somebody else, or for longer in the open queue.
 *
 * @param consents the newcomer's standing consent
 */
export function movesOnAtDeadline(
  request: Pick<RequestState, 'status' | 'mentorId'> & { readonly renewals: number },
  consents: boolean,
): boolean {
  if (request.status !== RequestStatus.SUBMITTED || !consents) return false;
  return request.mentorId !== null || request.renewals < mostRenewals;
}
