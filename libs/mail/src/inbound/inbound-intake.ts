import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { Jobs } from '#platform/jobs';
import { InboundMailsRepository, type NewInboundMail } from './inbound-mails.repository.js';
import { ReadInboundMailTask } from './read-inbound-mail.task.js';

/** The most that a mail may have, in bytes, as it is on its way. */
export const mostMailBytes = 1_048_576;

export interface ArrivedMail extends Omit<NewInboundMail, 'recipient'> {
  /** Those of the envelope that are ours; empty when it is not known. */
  readonly recipients: readonly string[];
}

@Injectable()
export class InboundIntake {
  constructor(
    private readonly db: Database,
    private readonly mails: InboundMailsRepository,
    private readonly jobs: Jobs,
  ) {}

  /** Keeps a mail, and has it read by and by. Once this is done, it cannot be lost any more. */
  async take({ recipients, ...mail }: ArrivedMail): Promise<void> {
    await this.db.transaction(async (tx) => {
      for (const recipient of recipients.length === 0 ? [null] : new Set(recipients)) {
        const mailId = await this.mails.insert(tx, { ...mail, recipient });
        await this.jobs.enqueue(tx, ReadInboundMailTask, { mailId });
      }
    });
  }
}
