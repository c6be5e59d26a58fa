import { Injectable } from '@nestjs/common';
import type { MailOutcome } from '#domain/mail';
import { Database, type Tx } from '#platform/database';
import type { OutgoingMail } from './delivery/outgoing-mail.js';

/** What becomes of a mail. */
export interface Settling {
  readonly outcome: MailOutcome;
  readonly mail: OutgoingMail | null;
  /** The conversation that it turned out to be about. */
  readonly threadId: string | null;
}

@Injectable()
export class MailsRepository {
  constructor(private readonly db: Database) {}

  /** Notes what became of a mail, and that an address takes none. Its words, where it had any, are forgotten. */
  async settle(tx: Tx, id: string, { outcome, mail, threadId }: Settling): Promise<void> {
    await tx.query(
      `UPDATE mail SET outcome = $2, settled_at = clock_timestamp(), letter = NULL, thread_id = coalesce(thread_id, $3)
        WHERE id = $1`,
      [id, outcome, threadId],
    );
    if (outcome !== 'ADDRESS_REFUSED' || mail === null) return;
    await tx.query(
      `INSERT INTO mail_trouble (user_id, address)
       SELECT member.user_id, $2 FROM mail JOIN member ON member.id = mail.member_id WHERE mail.id = $1
           ON CONFLICT (user_id) DO UPDATE SET address = excluded.address, since = excluded.since`,
      [id, mail.to],
    );
  }

  /** The mail that was sent last to a member about a conversation, before another; null when it is the first. */
  async sentBefore(tx: Tx, memberId: string, threadId: string, id: string): Promise<string | null> {
    const [mail] = await tx.query<{ id: string }[]>(
      `SELECT id FROM mail WHERE member_id = $1 AND thread_id = $2 AND id < $3 AND outcome = 'SENT'
        ORDER BY id DESC LIMIT 1`,
      [memberId, threadId, id],
    );
    return mail?.id ?? null;
  }

  /** Since when the person's present address takes no mail; null when it does. */
  async troubleOf(userId: string): Promise<{ readonly since: Date } | null> {
    const [trouble] = await this.db.query<{ since: Date }>(
      `SELECT trouble.since FROM mail_trouble trouble
         JOIN user_account account ON account.id = trouble.user_id AND account.email = trouble.address
        WHERE trouble.user_id = $1`,
      [userId],
    );
    return trouble ?? null;
  }

  async forgetTrouble(tx: Tx, userId: string): Promise<void> {
    await tx.query('DELETE FROM mail_trouble WHERE user_id = $1', [userId]);
  }
}
