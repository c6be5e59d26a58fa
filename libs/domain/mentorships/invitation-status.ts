/** Where an invitation of another mentor stands. Everything but OPEN is final. */
export const InvitationStatus = {
  /** Waits for the mentor who is invited. */
  OPEN: 'OPEN',
  /** They joined. */
  ACCEPTED: 'ACCEPTED',
  /** They could not. */
  DECLINED: 'DECLINED',
  /** It was taken back, or what it was for ended before an answer. */
  WITHDRAWN: 'WITHDRAWN',
  /** Its time ran out without an answer. */
  EXPIRED: 'EXPIRED',
} as const;
export type InvitationStatus = (typeof InvitationStatus)[keyof typeof InvitationStatus];
