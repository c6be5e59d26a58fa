import { type LoadChange, noChange } from './load.js';
import { RequestStatus } from './request-status.js';

interface RequestStep {
  /** Null for the step that makes the request. */
  readonly from: RequestStatus | null;
  readonly to: RequestStatus;
  /** For the mentor on whom the request weighs: who is asked, or holds it; nobody's when there is none. */
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
  /** A mentor holds it for a while, out of the open queue, where it weighed on nobody. */
  claim: {
    from: RequestStatus.SUBMITTED,
    to: RequestStatus.SUBMITTED,
    load: { activeMentorships: 0, waitingRequests: 1 },
  },
  /** Back to the open queue: the mentor let it go, or their time is over. */
  release: {
    from: RequestStatus.SUBMITTED,
    to: RequestStatus.SUBMITTED,
    load: { activeMentorships: 0, waitingRequests: -1 },
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
  /** Its deadline in the open queue moves on. */
  renew: {
    from: RequestStatus.SUBMITTED,
    to: RequestStatus.SUBMITTED,
    load: { activeMentorships: 0, waitingRequests: 0 },
  },
  reroute: {
    from: RequestStatus.SUBMITTED,
    to: RequestStatus.REROUTED,
    load: { activeMentorships: 0, waitingRequests: -1 },
  },
} as const satisfies Record<string, RequestStep>;
export type RequestStepName = keyof typeof requestSteps;

/** What a step does to the load of the mentor on whom the request weighs; nothing when it is nobody. */
export function loadChangeOf(step: RequestStepName, bearerId: string | null): LoadChange {
  return bearerId === null ? noChange : requestSteps[step].load;
}
