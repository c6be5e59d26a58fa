import type { LoadChange } from './load.js';
import { RequestStatus } from './request-status.js';

interface RequestStep {
  /** Null for the step that makes the request. */
  readonly from: RequestStatus | null;
  readonly to: RequestStatus;
  /** For the mentor whom the request names, or who claims it; nobody's when there is none. */
  readonly load: LoadChange;
}

/** Every way in which a request may change, and what it does to the mentor's load. */
export const requestSteps = {
  submit: { from: null, to: RequestStatus.SUBMITTED, load: { activeMentorships: 0, waitingRequests: 1 } },
  accept: {
    from: RequestStatus.SUBMITTED,
    to: RequestStatus.ACCEPTED,
    load: { activeMentorships: 1, waitingRequests: -1 },
  },
  /** From the open queue, where it weighed on nobody. */
  claim: {
    from: RequestStatus.SUBMITTED,
    to: RequestStatus.ACCEPTED,
    load: { activeMentorships: 1, waitingRequests: 0 },
  },
  decline: {
    from: RequestStatus.SUBMITTED,
    to: RequestStatus.DECLINED,
    load: { activeMentorships: 0, waitingRequests: -1 },
  },
  withdraw: {
    from: RequestStatus.SUBMITTED,
    to: RequestStatus.WITHDRAWN,
    load: { activeMentorships: 0, waitingRequests: -1 },
  },
  expire: {
    from: RequestStatus.SUBMITTED,
    to: RequestStatus.EXPIRED,
    load: { activeMentorships: 0, waitingRequests: -1 },
  },
  reroute: {
    from: RequestStatus.SUBMITTED,
    to: RequestStatus.REROUTED,
    load: { activeMentorships: 0, waitingRequests: -1 },
  },
} as const satisfies Record<string, RequestStep>;
export type RequestStepName = keyof typeof requestSteps;

const noChange: LoadChange = { activeMentorships: 0, waitingRequests: 0 };

/** What a step does to the load of the mentor concerned: nothing while the request names none. */
export function loadChangeOf(step: RequestStepName, mentorId: string | null): LoadChange {
  return mentorId === null ? noChange : requestSteps[step].load;
}
