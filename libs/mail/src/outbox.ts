import { Injectable } from '@nestjs/common';
import type { MailKind } from '#domain/mail';
import { newId, type Tx } from '#platform/database';
import { Jobs } from '#platform/jobs';
import type { Letter } from './letter.js';
import { sendMailTask } from './tasks/send-mail.task.js';

/** A mail to a member, whose words are made when it is sent. */
export interface NewMail {
  readonly memberId: string;
  readonly threadId: string | null;
  readonly kind: MailKind | null;
}

@Injectable()
export class Outbox {
  constructor(private readonly jobs: Jobs) {}

  /**
   * Sends one mail to any address, whatever its owner prefers: for answers to mail that came in. It goes out
   * as soon as the transaction has committed, by a job as any other mail.
   */
  async sendNow(tx: Tx, letter: Letter): Promise<void> {
    const id = newId();
    await tx.query('INSERT INTO mail (id, letter) VALUES ($1, $2)', [id, JSON.stringify(letter)]);
    await this.jobs.enqueue(tx, sendMailTask, { mailId: id });
  }

  /** As `sendNow`, to a member. @returns its id */
  async send(tx: Tx, { memberId, threadId, kind }: NewMail): Promise<string> {
    const id = newId();
    await tx.query('INSERT INTO mail (id, member_id, thread_id, kind) VALUES ($1, $2, $3, $4)', [
      id,
      memberId,
      threadId,
      kind,
    ]);
    await this.jobs.enqueue(tx, sendMailTask, { mailId: id });
    return id;
  }
}
