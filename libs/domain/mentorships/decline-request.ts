import type { Outcome } from '#domain/refusals';
import { cleanOptionalText } from '#domain/text';
import type { DeclineKind } from './decline-kind.js';
import type { LoadChange } from './load.js';
import { loadChangeOf, requestSteps } from './request-steps.js';
import { requestTextLimits } from './text-limits.js';
import { bearerOf, checkStillWaiting, type RequestState } from './waiting-request.js';

export interface DeclineInput {
  readonly kind: DeclineKind;
  readonly reason?: string | null;
}

export interface DeclinedRequest {
  readonly status: typeof requestSteps.decline.to;
  readonly declineKind: DeclineKind;
  readonly declineReason: string | null;
  readonly answeredAt: Date;
  readonly load: LoadChange;
}

/**
 * The mentor cannot take the request.
 * Refused: REQUEST_ALREADY_ANSWERED, REQUEST_WITHDRAWN, REQUEST_EXPIRED, or the reason's text.
 */
export function declineRequest(
  request: RequestState,
  input: DeclineInput,
  now: Date,
): Outcome<DeclinedRequest> {
  const refused = checkStillWaiting(request, now);
  if (refused) return { refused };
  const reason = cleanOptionalText(input.reason, {
    ...requestTextLimits.declineReason,
    label: 'The reason',
    field: ['reason'],
  });
  if (reason.refused) return reason;
  return {
    status: requestSteps.decline.to,
    declineKind: input.kind,
    declineReason: reason.text,
    answeredAt: now,
    load: loadChangeOf('decline', bearerOf(request)),
  };
}
