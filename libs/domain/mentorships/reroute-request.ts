import type { LoadChange } from './load.js';
import { loadChangeOf, requestSteps } from './request-steps.js';
import { requestDeadline, type SubmittedRequest } from './submit-request.js';
import { bearerOf, type RequestState } from './waiting-request.js';

/** How often a newcomer's asking goes on to another mentor, before it goes to the open queue. */
export const mostReroutes = 2;

/** A request as it goes on: with what its follow-up takes over. */
export interface RoutableRequest extends RequestState {
  readonly introduction: string;
  readonly tried: string | null;
  readonly reroutes: number;
}

export interface ReroutedRequest {
  readonly status: typeof requestSteps.reroute.to;
  readonly answeredAt: Date;
  readonly load: LoadChange;
}

/** The request that takes the place of one that went on. */
export interface FollowUp extends SubmittedRequest {
  /** How often the asking has gone on to another mentor by now. */
  readonly reroutes: number;
}

/**
 * A request goes on: it ends, and a follow-up with the same words and the whole time begins.
 * Where it may go is said by {@link waysOn}.
 *
 * @param mentorId the next mentor; null for the open queue
 */
export function rerouteRequest(
  request: RoutableRequest,
  mentorId: string | null,
  requestDays: number,
  now: Date,
): { readonly ended: ReroutedRequest; readonly followUp: FollowUp } {
  return {
    ended: {
      status: requestSteps.reroute.to,
      answeredAt: now,
      load: loadChangeOf('reroute', bearerOf(request)),
    },
    followUp: {
      status: requestSteps.submit.to,
      mentorId,
      introduction: request.introduction,
      tried: request.tried,
      submittedAt: now,
      expiresAt: requestDeadline(now, requestDays),
      reroutes: mentorId === null ? request.reroutes : request.reroutes + 1,
      load: loadChangeOf('submit', mentorId),
    },
  };
}
