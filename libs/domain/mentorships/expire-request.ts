import type { LoadChange } from './load.js';
import { loadChangeOf, requestSteps } from './request-steps.js';
import { bearerOf, isPastDeadline, type RequestState } from './waiting-request.js';

export interface ExpiredRequest {
  readonly status: typeof requestSteps.expire.to;
  readonly answeredAt: Date;
  readonly load: LoadChange;
}

/**
 * What the task that tidies up does with a request: null when there is nothing to do,
 * because it is final already or still has time. Nobody asked, so nobody is refused.
 */
export function expireRequest(request: RequestState, now: Date): ExpiredRequest | null {
  if (request.status !== requestSteps.expire.from || !isPastDeadline(request, now)) return null;
  return { status: requestSteps.expire.to, answeredAt: now, load: loadChangeOf('expire', bearerOf(request)) };
}
