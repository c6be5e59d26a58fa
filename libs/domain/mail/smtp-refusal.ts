/** What a mail server answered, or how it failed to. */
export interface SmtpFailure {
  /** Three digits, such as 550; absent when there was no answer. */
  readonly code?: number | undefined;
  /** The text of the answer, which may begin with an enhanced status code (RFC 3463). */
  readonly response?: string | undefined;
  /** The command that was answered: `RCPT TO`, `DATA`, `CONN`, `AUTH PLAIN`. */
  readonly command?: string | undefined;
}

/** What to do about a mail that did not go out. */
export const SmtpVerdict = {
  /** Try again later. */
  LATER: 'LATER',
  /** The address takes no mail, now or ever. */
  NO_SUCH_ADDRESS: 'NO_SUCH_ADDRESS',
  /** This mail will never be taken, which says nothing of the address. */
  REFUSED: 'REFUSED',
} as const;
export type SmtpVerdict = (typeof SmtpVerdict)[keyof typeof SmtpVerdict];

/** About one mail, rather than about the connection or our credentials, which somebody mends. */
const aboutTheMail = /^(MAIL FROM|RCPT TO|DATA)\b/i;
const enhanced = /\b5\.(\d{1,3})\.(\d{1,3})\b/;

/**
 * Reads a failure: only 5xx answers about one mail are for good. Of those an address is given up for a refused
 * recipient: X.1.n (bad address) or X.2.1 (mailbox disabled), or no enhanced code to the recipient itself. Other classes
 * (policy, a full mailbox, content) say nothing of whether the address exists.
 */
export function readSmtpFailure({ code, response = '', command = '' }: SmtpFailure): SmtpVerdict {
  if (code === undefined || code < 500 || code > 599 || !aboutTheMail.test(command)) return 'LATER';
  const status = enhanced.exec(response.replace(/^\d{3}[ -]/, ''));
  if (status === null) return /^RCPT TO\b/i.test(command) ? 'NO_SUCH_ADDRESS' : 'REFUSED';
  const [, subject, detail] = status;
  // X.1.7 and X.1.8 are about the sender's address.
  const ofRecipient = subject === '1' && detail !== '7' && detail !== '8';
  return ofRecipient || (subject === '2' && detail === '1') ? 'NO_SUCH_ADDRESS' : 'REFUSED';
}
