import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';
import { TaskHandler } from '#platform/jobs';
import { InboundAnswering } from './inbound-answering.js';
import { InboundMailsRepository } from './inbound-mails.repository.js';
import { PostReply } from './post-reply.js';
import { ReadInboundMailTask, type ReadInboundMailPayload } from './read-inbound-mail.task.js';

@Injectable()
export class ReadInboundMailHandler extends TaskHandler<ReadInboundMailPayload> {
  readonly task = ReadInboundMailTask;

  constructor(
    private readonly mails: InboundMailsRepository,
    private readonly posting: PostReply,
    private readonly answering: InboundAnswering,
  ) {
    super();
  }

  effectKey({ mailId }: ReadInboundMailPayload): string {
    return mailId;
  }

  /** Posts what a mail says, or not; and answers it, or not. */
  async run(tx: Tx, { mailId }: ReadInboundMailPayload): Promise<void> {
    const mail = await this.mails.lockUnread(tx, mailId);
    if (mail === null) return;
    const result = await this.posting.run(tx, mail);
    await this.mails.saveOutcome(tx, mail.id, result.outcome);
    if (result.answer !== undefined) await this.answering.run(tx, mail, result.answer);
  }
}
