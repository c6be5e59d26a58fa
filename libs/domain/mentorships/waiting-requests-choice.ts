/** What becomes of the requests that wait for a mentor who pauses or goes away. */
export const WaitingRequestsChoice = {
  /** They go on to somebody else at once. */
  REROUTE: 'REROUTE',
  /** They stay, and the mentor answers them all the same. */
  KEEP: 'KEEP',
  /** They are declined, for want of time. */
  DECLINE: 'DECLINE',
} as const;
export type WaitingRequestsChoice = (typeof WaitingRequestsChoice)[keyof typeof WaitingRequestsChoice];

/** What the mentor chose, for all and for some. */
export interface WaitingRequestsAnswer {
  readonly choice: WaitingRequestsChoice;
  /** Requests to which another choice applies; of one that is named twice, the last counts. */
  readonly exceptions: readonly { readonly requestId: string; readonly choice: WaitingRequestsChoice }[];
}
