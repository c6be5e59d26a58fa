/** What became of a mail. */
export const MailOutcome = {
  /** A server took it, or it is kept to be looked at. */
  SENT: 'SENT',
  /** When it was to be sent, all that it was about was read, deleted, muted or over. */
  NOTHING_LEFT: 'NOTHING_LEFT',
  /** The person has no verified address, or none that takes mail. */
  NO_ADDRESS: 'NO_ADDRESS',
  /** A server refused the address for good. */
  ADDRESS_REFUSED: 'ADDRESS_REFUSED',
} as const;
export type MailOutcome = (typeof MailOutcome)[keyof typeof MailOutcome];
