import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { replyAddress, tokenOfBytes } from '#domain/mail';
import { Config } from '#platform/config';
import { newId, type Tx } from '#platform/database';
import { hashOfMailToken } from './inbound/hash-of-mail-token.js';

@Injectable()
export class ReplyAddresses {
  constructor(private readonly config: Config) {}

  /**
   * Where a member's reply to mail about a thread goes: the same address each time, until it is revoked;
   * null where replies are not taken.
   */
  async forThread(tx: Tx, memberId: string, threadId: string): Promise<string | null> {
    const domain = this.config.mailReplyDomain;
    if (domain === null) return null;
    const live = (await this.live(tx, memberId, threadId)) ?? (await this.make(tx, memberId, threadId));
    const token = this.tokenOf(live.seed);
    if (hashOfMailToken(token) === live.hash) return replyAddress(token, domain);
    // The secret is another one since: what it made is given up.
    await tx.query('UPDATE mail_reply_token SET revoked_at = clock_timestamp() WHERE id = $1', [live.id]);
    return this.forThread(tx, memberId, threadId);
  }

  /** 160 bits out of a random seed and our secret: nobody can make one who has read the database alone. */
  private tokenOf(seed: string): string {
    const digest = createHmac('sha256', this.key()).update(seed).digest();
    return tokenOfBytes(digest.subarray(0, 20));
  }

  private key(): Buffer {
    return createHash('sha256').update(`reply address\0${this.config.sessionSecret}`).digest();
  }

  private async live(tx: Tx, memberId: string, threadId: string): Promise<LiveToken | undefined> {
    const [row] = await tx.query<LiveToken[]>(
      'SELECT id, seed, hash FROM mail_reply_token WHERE member_id = $1 AND thread_id = $2 AND revoked_at IS NULL',
      [memberId, threadId],
    );
    return row;
  }

  /** Of two who make one at once, the second takes the first's. */
  private async make(tx: Tx, memberId: string, threadId: string): Promise<LiveToken> {
    const seed = randomBytes(20).toString('hex');
    await tx.query(
      `INSERT INTO mail_reply_token (id, member_id, thread_id, seed, hash) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (member_id, thread_id) WHERE revoked_at IS NULL DO NOTHING`,
      [newId(), memberId, threadId, seed, hashOfMailToken(this.tokenOf(seed))],
    );
    const made = await this.live(tx, memberId, threadId);
    if (made === undefined) throw new Error('a reply address that was revoked as it was made');
    return made;
  }
}

interface LiveToken {
  readonly id: string;
  readonly seed: string;
  readonly hash: string;
}
