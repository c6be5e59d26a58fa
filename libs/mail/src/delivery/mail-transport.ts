import type { SmtpFailure } from '#domain/mail';
import type { OutgoingMail } from './outgoing-mail.js';

/** A mail that was not taken. Its message holds codes and a command, never the server's words: they name addresses. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';

  constructor(
    readonly failure: SmtpFailure,
    reason = [failure.code, failure.command].filter((fact) => fact !== undefined).join(' '),
  ) {
    super(`The mail server did not take the mail: ${reason || 'no answer'}.`);
  }
}

/** Where mail goes. */
export abstract class MailTransport {
  /** @throws NotTaken */
  abstract send(mail: OutgoingMail): Promise<void>;
}
