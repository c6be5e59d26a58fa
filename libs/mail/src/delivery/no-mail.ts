import { MailTransport, NotTaken } from './mail-transport.js';

/** Where SMTP_URL was taken away: what waits goes on waiting, for its return. */
export class NoMail extends MailTransport {
  send(): Promise<void> {
    return Promise.reject(new NotTaken({}, 'SMTP_URL is not set'));
  }
}
