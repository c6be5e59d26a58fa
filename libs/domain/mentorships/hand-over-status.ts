/** Where the offer of a mentorship to another mentor stands. Everything but OFFERED is final. */
export const HandOverStatus = {
  /** Waits for the next mentor; until they take over, the mentee can object. */
  OFFERED: 'OFFERED',
  /** The next mentor leads it. */
  DONE: 'DONE',
  /** The next mentor or the mentee said no. */
  DECLINED: 'DECLINED',
  /** It was taken back, or the mentorship ended before an answer. */
  WITHDRAWN: 'WITHDRAWN',
  /** Its time ran out without an answer. */
  EXPIRED: 'EXPIRED',
} as const;
export type HandOverStatus = (typeof HandOverStatus)[keyof typeof HandOverStatus];
