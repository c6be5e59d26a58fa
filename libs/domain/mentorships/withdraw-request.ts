import type { Outcome } from '#domain/refusals';
import type { LoadChange } from './load.js';
import { loadChangeOf, requestSteps } from './request-steps.js';
import { bearerOf, checkStillWaiting, type RequestState } from './waiting-request.js';

export interface WithdrawnRequest {
  readonly status: typeof requestSteps.withdraw.to;
  readonly answeredAt: Date;
  readonly load: LoadChange;
}

/**
 * The newcomer takes the request back.
 * Refused: REQUEST_ALREADY_ANSWERED, REQUEST_WITHDRAWN, REQUEST_EXPIRED.
 */
export function withdrawRequest(request: RequestState, now: Date): Outcome<WithdrawnRequest> {
  const refused = checkStillWaiting(request, now);
  if (refused) return { refused };
  return {
    status: requestSteps.withdraw.to,
    answeredAt: now,
    load: loadChangeOf('withdraw', bearerOf(request)),
  };
}
