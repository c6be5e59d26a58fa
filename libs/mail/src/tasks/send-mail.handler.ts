import { Injectable } from '@nestjs/common';
import { readSmtpFailure } from '#domain/mail';
import { Database, type Tx } from '#platform/database';
import { PermanentFailure, TaskHandler } from '#platform/jobs';
import { ComposeMail } from '../compose/compose-mail.js';
import type { OutgoingMail } from '../delivery/outgoing-mail.js';
import { MailTransport, NotTaken } from '../delivery/mail-transport.js';
import { type Settling, MailsRepository } from '../mails.repository.js';
import { type SendMailPayload, sendMailTask } from './send-mail.task.js';

/**
 * Sends a mail and notes what became of it. The talk with the mail server lies outside the transaction: if its answer
 * gets lost, the mail goes out again under the same Message-ID, by which a mailbox knows it.
 */
@Injectable()
export class SendMailHandler extends TaskHandler<SendMailPayload, Settling> {
  readonly task = sendMailTask;

  constructor(
    private readonly db: Database,
    private readonly composing: ComposeMail,
    private readonly transport: MailTransport,
    private readonly mails: MailsRepository,
  ) {
    super();
  }

  effectKey({ mailId }: SendMailPayload): string {
    return mailId;
  }

  override async before({ mailId }: SendMailPayload): Promise<Settling> {
    const composed = await this.db.transaction((tx) => this.composing.run(tx, mailId));
    if (composed.mail === null) return composed;
    return { ...composed, outcome: await this.deliver(composed.mail) };
  }

  async run(tx: Tx, { mailId }: SendMailPayload, settling: Settling): Promise<void> {
    await this.mails.settle(tx, mailId, settling);
  }

  /** @throws NotTaken to be tried again; PermanentFailure for a mail that no server would ever take */
  private async deliver(mail: OutgoingMail): Promise<'SENT' | 'ADDRESS_REFUSED'> {
    try {
      await this.transport.send(mail);
      return 'SENT';
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      const verdict = readSmtpFailure(error.failure);
      if (verdict === 'NO_SUCH_ADDRESS') return 'ADDRESS_REFUSED';
      if (verdict === 'REFUSED') throw new PermanentFailure(error.message);
      throw error;
    }
  }
}
