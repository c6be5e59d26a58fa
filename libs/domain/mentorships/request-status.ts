/** Where a request stands. Everything but SUBMITTED is final. */
export const RequestStatus = {
  /** Waits for an answer, from one mentor or in the open queue. */
  SUBMITTED: 'SUBMITTED',
  /** A mentor said yes; the mentorship it opened carries the thread on. */
  ACCEPTED: 'ACCEPTED',
  /** The mentor could not take it. */
  DECLINED: 'DECLINED',
  /** Its deadline passed without an answer. */
  EXPIRED: 'EXPIRED',
  /** The newcomer took it back. */
  WITHDRAWN: 'WITHDRAWN',
  /** It moved on: a new request to the next mentor, or in the open queue, follows it. */
  REROUTED: 'REROUTED',
} as const;
export type RequestStatus = (typeof RequestStatus)[keyof typeof RequestStatus];
