import { Injectable } from '@nestjs/common';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { MailsRepository } from '../mails.repository.js';

@Injectable()
export class EnableMail {
  constructor(
    private readonly db: Database,
    private readonly mails: MailsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Lets mail go to the actor's address again, after a mail server refused it. Without such trouble it does nothing. */
  async run(actor: Actor): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.mails.forgetTrouble(tx, actor.userId);
      await this.audit.record(tx, {
        by: actor.userId,
        action: 'enable-mail',
        subject: { type: 'User', id: actor.userId },
      });
    });
  }
}
