import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, type Tx } from '#platform/database';
import { hashOfMailToken } from './hash-of-mail-token.js';

/** What a reply address stands for. */
export interface KnownReplyToken {
  readonly id: string;
  readonly threadId: string;
  /** Whose it is. */
  readonly userId: string;
  /** Their verified address, in lower case; null when they have none. */
  readonly email: string | null;
  readonly revoked: boolean;
}

@Injectable()
export class ReplyTokensRepository {
  constructor(private readonly db: Database) {}

  /** Null for a token that never was. */
  async find(token: string, manager: EntityManager = this.db.reader): Promise<KnownReplyToken | null> {
    const [known] = await manager.query<KnownReplyToken[]>(
      `SELECT token.id, token.thread_id AS "threadId", member.user_id AS "userId", lower(person.email) AS email,
              token.revoked_at IS NOT NULL AS revoked
         FROM mail_reply_token token
         JOIN member ON member.id = token.member_id
         JOIN user_account person ON person.id = member.user_id
        WHERE token.hash = $1`,
      [hashOfMailToken(token)],
    );
    return known ?? null;
  }

  /** Whether an address, in whatever case, is somebody's here. */
  async isSomebodys(tx: Tx, address: string): Promise<boolean> {
    const found = await tx.query<unknown[]>(
      'SELECT 1 FROM user_account WHERE lower(email) = lower($1) LIMIT 1',
      [address],
    );
    return found.length > 0;
  }

  /**
   * Gives up a user's reply addresses, and the links that act in mails sent so far, in one community or
   * in all for null. @returns how many addresses
   */
  async revoke(tx: Tx, userId: string, communityId: string | null): Promise<number> {
    const own = `member_id IN (SELECT id FROM member WHERE user_id = $1 AND ($2::uuid IS NULL OR community_id = $2))`;
    await tx.query(
      `UPDATE mail_action SET expires_at = clock_timestamp() WHERE ${own} AND expires_at > clock_timestamp()`,
      [userId, communityId],
    );
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE mail_reply_token SET revoked_at = clock_timestamp() WHERE ${own} AND revoked_at IS NULL`,
      [userId, communityId],
    );
    return count;
  }
}
