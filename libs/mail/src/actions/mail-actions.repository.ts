import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isToken, tokenOfBytes } from '#domain/mail';
import { Database, newId, type Tx } from '#platform/database';
import { hashOfMailToken } from '../inbound/hash-of-mail-token.js';
import type { MailAction, MailActionKind } from './mail-action.entity.js';

/** How long a link in a mail works. */
export const actionDays = 14;

/** A link that somebody followed, and whose it is. */
export interface FoundAction extends Pick<MailAction, 'id' | 'kind' | 'subjectId' | 'sequence' | 'memberId'> {
  readonly userId: string;
  readonly community: { readonly name: string; readonly slug: string };
  readonly expired: boolean;
  /** Whether it did what it is for. */
  readonly used: boolean;
}

@Injectable()
export class MailActionsRepository {
  constructor(private readonly db: Database) {}

  /** @returns the token, which nobody can show again */
  async make(
    tx: Tx,
    memberId: string,
    kind: MailActionKind,
    subjectId: string,
    sequence: number | null = null,
  ): Promise<string> {
    const token = tokenOfBytes(randomBytes(20));
    await tx.query(
      `INSERT INTO mail_action (id, member_id, kind, subject_id, sequence, hash, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7))`,
      [newId(), memberId, kind, subjectId, sequence, hashOfMailToken(token), actionDays],
    );
    return token;
  }

  /** Null for a token that never was, or is long forgotten. */
  async find(token: string): Promise<FoundAction | null> {
    if (!isToken(token)) return null;
    const [row] = await this.db.query<Omit<FoundAction, 'community'> & { name: string; slug: string }>(
      `SELECT action.id, action.kind, action.subject_id AS "subjectId", action.sequence,
              action.member_id AS "memberId", member.user_id AS "userId", community.name, community.slug,
              action.expires_at <= now() AS expired, action.used_at IS NOT NULL AS used
         FROM mail_action action
         JOIN member ON member.id = action.member_id
         JOIN community ON community.id = member.community_id
        WHERE action.hash = $1`,
      [hashOfMailToken(token)],
    );
    if (row === undefined) return null;
    const { name, slug, ...action } = row;
    return { ...action, community: { name, slug } };
  }

  async markUsed(id: string): Promise<void> {
    await this.db.query(
      'UPDATE mail_action SET used_at = clock_timestamp() WHERE id = $1 AND used_at IS NULL',
      [id],
    );
  }
}
