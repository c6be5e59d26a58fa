import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx } from '#platform/database';
import { InboundMail } from './inbound-mail.entity.js';
import type { InboundOutcome } from './inbound-outcome.js';

export interface NewInboundMail {
  readonly way: InboundMail['way'];
  /** Of the envelope: empty for the null sender, null when unknown. */
  readonly sender: string | null;
  /** Of the envelope; null when unknown. */
  readonly recipient: string | null;
  readonly raw: Buffer;
}

/** How many answers one address gets in a day, whatever comes in its name. */
export const answersPerDay = 5;

@Injectable()
export class InboundMailsRepository {
  constructor(private readonly db: Database) {}

  /** @returns its id */
  async insert(tx: Tx, mail: NewInboundMail): Promise<string> {
    const id = newId();
    await tx.query('INSERT INTO inbound_mail (id, way, sender, recipient, raw) VALUES ($1, $2, $3, $4, $5)', [
      id,
      mail.way,
      mail.sender,
      mail.recipient,
      mail.raw,
    ]);
    return id;
  }

  /** Locks a mail that is still to be read; null when it was, or is forgotten. */
  lockUnread(tx: Tx, id: string): Promise<InboundMail | null> {
    return tx
      .createQueryBuilder(InboundMail, 'mail')
      .where('mail.id = :id AND mail.outcome IS NULL', { id })
      .setLock('for_no_key_update')
      .getOne();
  }

  /** What became of a locked mail; its text and envelope go. */
  async saveOutcome(tx: Tx, id: string, outcome: InboundOutcome): Promise<void> {
    await tx.query(
      `UPDATE inbound_mail SET outcome = $2, read_at = clock_timestamp(), raw = NULL, sender = NULL, recipient = NULL
        WHERE id = $1`,
      [id, outcome],
    );
  }

  /**
   * Says that a mail is posted under an address; waits for whoever is about to post the same one.
   * @returns false when it was posted before
   */
  async claim(tx: Tx, replyTokenId: string, mailKey: string): Promise<boolean> {
    const claimed = await tx.query<unknown[]>(
      `INSERT INTO mail_reply (reply_token_id, mail_key) VALUES ($1, $2)
       ON CONFLICT (reply_token_id, mail_key) DO NOTHING RETURNING mail_key`,
      [replyTokenId, mailKey],
    );
    return claimed.length === 1;
  }

  /** Takes back that a mail is posted. */
  async unclaim(tx: Tx, replyTokenId: string, mailKey: string): Promise<void> {
    await tx.query('DELETE FROM mail_reply WHERE reply_token_id = $1 AND mail_key = $2', [
      replyTokenId,
      mailKey,
    ]);
  }

  /**
   * Counts an answer to a read mail against its address, one after the other.
   * @returns false when the address has had its share of the day
   */
  async takeAnswer(tx: Tx, id: string, address: string): Promise<boolean> {
    const answeredTo = createHash('sha256').update(address.toLowerCase()).digest('hex');
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`inbound answer ${answeredTo}`]);
    const [, taken] = await tx.query<[unknown, number]>(
      `UPDATE inbound_mail SET answered_to = $2
        WHERE id = $1 AND (SELECT count(*) FROM inbound_mail
                            WHERE answered_to = $2 AND read_at > now() - interval '24 hours') < $3`,
      [id, answeredTo, answersPerDay],
    );
    return taken === 1;
  }

  async keepSource(tx: Tx, messageId: string, text: string): Promise<void> {
    await tx.query('INSERT INTO message_source (message_id, text) VALUES ($1, $2)', [messageId, text]);
  }

  /** Which of some messages came by mail. */
  async cameByMail(messageIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ messageId: string }>(
      'SELECT message_id AS "messageId" FROM message_source WHERE message_id = ANY ($1)',
      [messageIds],
    );
    return new Set(rows.map(({ messageId }) => messageId));
  }

  /** The mails by which some messages came that the user wrote and that stand. */
  sourcesOf(
    userId: string | null,
    messageIds: readonly string[],
  ): Promise<{ readonly messageId: string; readonly text: string | null }[]> {
    return this.db.query(
      `SELECT source.message_id AS "messageId", source.text
         FROM message_source source
         JOIN message ON message.id = source.message_id AND message.deleted_at IS NULL
         JOIN member author ON author.id = message.author_id AND author.user_id = $2
        WHERE source.message_id = ANY ($1)`,
      [messageIds, userId],
    );
  }
}
