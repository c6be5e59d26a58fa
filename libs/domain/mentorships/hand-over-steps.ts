import { HandOverStatus } from './hand-over-status.js';
import { type LoadChange, noChange } from './load.js';

interface HandOverStep {
  /** Null for the step that makes the offer. */
  readonly from: HandOverStatus | null;
  readonly to: HandOverStatus;
  /** For the mentor who leads until then. */
  readonly former: LoadChange;
  /** For the mentor who is asked to lead. */
  readonly next: LoadChange;
}

/** An offer keeps no place: of two with one place left, the first to be taken gets it. */
const untouched = { former: noChange, next: noChange } as const;

/** Every way in which a hand-over may change, and what it does to the load of the two mentors. */
export const handOverSteps = {
  offer: { from: null, to: HandOverStatus.OFFERED, ...untouched },
  accept: {
    from: HandOverStatus.OFFERED,
    to: HandOverStatus.DONE,
    former: { activeMentorships: -1, waitingRequests: 0 },
    next: { activeMentorships: 1, waitingRequests: 0 },
  },
  decline: { from: HandOverStatus.OFFERED, to: HandOverStatus.DECLINED, ...untouched },
  withdraw: { from: HandOverStatus.OFFERED, to: HandOverStatus.WITHDRAWN, ...untouched },
  expire: { from: HandOverStatus.OFFERED, to: HandOverStatus.EXPIRED, ...untouched },
} as const satisfies Record<string, HandOverStep>;
