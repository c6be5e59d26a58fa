import { Injectable } from '@nestjs/common';
import {
  gatheringMinutes,
  type MailKind,
  type MailPreferences,
  type MailRhythm,
  preferencesOf,
  type SortedMail,
  type WaitingItem,
} from '#domain/mail';
import { Database, newId, type Tx } from '#platform/database';
import type { MailFrequency } from '#domain/mail';

const pageSize = 500;

/** How one member wants their mail. */
export interface MailWishes {
  readonly preferences: MailPreferences;
  readonly rhythm: MailRhythm;
}

@Injectable()
export class MailItemsRepository {
  constructor(private readonly db: Database) {}

  /** But that a request waits no more for whoever neither read that they are asked, nor has a mail of it: no mail tells that. */
  async addNotification(tx: Tx, notificationId: string, memberId: string, kind: MailKind): Promise<void> {
    await tx.query(
      `INSERT INTO mail_item (id, member_id, kind, notification_id, due_at)
       SELECT $1, $2, $3, $4, clock_timestamp()
        WHERE NOT EXISTS (
          SELECT FROM notification news
            JOIN notification asked ON asked.member_id = news.member_id
             AND asked.subject_id = news.subject_id AND asked.kind = 'REQUEST_RECEIVED' AND asked.read_at IS NULL
           WHERE news.id = $4 AND news.kind IN ('REQUEST_WITHDRAWN', 'REQUEST_MOVED_ON')
             AND NOT EXISTS (
               SELECT FROM mail_item mailed
                WHERE mailed.notification_id = asked.id AND mailed.mail_id IS NOT NULL))`,
      [newId(), memberId, kind, notificationId],
    );
  }

  /** One for each other participant who has not muted the thread. */
  async addMessage(tx: Tx, threadId: string, messageId: string, authorId: string): Promise<void> {
    // Nothing goes by the order of these ids, which are made here since their number is not known before.
    await tx.query(
      `INSERT INTO mail_item (id, member_id, kind, thread_id, message_id, due_at)
       SELECT gen_random_uuid(), member_id, 'MESSAGES', thread_id, $2, clock_timestamp() + make_interval(mins => $4)
         FROM thread_participant WHERE thread_id = $1 AND member_id <> $3 AND muted_at IS NULL`,
      [threadId, messageId, authorId, gatheringMinutes],
    );
  }

  /** Some hundred members for whom something is due, by their ids, after one of them. */
  async membersWithDue(afterId: string | null): Promise<string[]> {
    const rows = await this.db.query<{ memberId: string }>(
      `SELECT DISTINCT member_id AS "memberId" FROM mail_item
        WHERE mail_id IS NULL AND due_at <= clock_timestamp() AND ($1::uuid IS NULL OR member_id > $1)
        ORDER BY member_id LIMIT $2`,
      [afterId, pageSize],
    );
    return rows.map(({ memberId }) => memberId);
  }

  /** All that waits to be mailed to a member, oldest first; locked. */
  lockWaiting(tx: Tx, memberId: string): Promise<WaitingItem[]> {
    return tx.query<WaitingItem[]>(
      `SELECT id, kind, thread_id AS "threadId", occurred_at AS "occurredAt", held FROM mail_item
        WHERE member_id = $1 AND mail_id IS NULL ORDER BY occurred_at, id FOR UPDATE`,
      [memberId],
    );
  }

  async wishesOf(tx: Tx, memberId: string): Promise<MailWishes> {
    const [row] = await tx.query<
      {
        timeZone: string;
        quietFrom: number | null;
        quietUntil: number | null;
        chosen: { kind: MailKind; frequency: MailFrequency }[];
      }[]
    >(
      `SELECT profile.time_zone AS "timeZone", profile.quiet_from AS "quietFrom", profile.quiet_until AS "quietUntil",
              coalesce((SELECT json_agg(json_build_object('kind', kind, 'frequency', frequency))
                          FROM mail_preference chosen WHERE chosen.member_id = profile.member_id), '[]') AS chosen
         FROM profile WHERE profile.member_id = $1`,
      [memberId],
    );
    if (row === undefined) throw new Error('a member without a profile');
    const { timeZone, quietFrom: from, quietUntil: until, chosen } = row;
    const quietHours = from === null || until === null ? null : { from, until };
    return { preferences: preferencesOf(chosen), rhythm: { timeZone, quietHours } };
  }

  /** What of some is not wanted, and what waits on. */
  async saveSorted(tx: Tx, { dropped, waiting }: SortedMail): Promise<void> {
    if (dropped.length > 0) await tx.query('DELETE FROM mail_item WHERE id = ANY($1)', [dropped]);
    if (waiting.length === 0) return;
    await tx.query(
      `UPDATE mail_item SET due_at = later.due_at, held = later.held
         FROM unnest($1::uuid[], $2::timestamptz[], $3::boolean[]) AS later (id, due_at, held)
        WHERE mail_item.id = later.id`,
      [waiting.map(({ id }) => id), waiting.map(({ dueAt }) => dueAt), waiting.map(({ held }) => held)],
    );
  }

  async giveTo(tx: Tx, mailId: string, ids: readonly string[]): Promise<void> {
    await tx.query('UPDATE mail_item SET mail_id = $1 WHERE id = ANY($2)', [mailId, ids]);
  }

  /** Lets what waits for a member be sorted out anew, since they want it otherwise now. */
  async lookAgain(tx: Tx, memberId: string): Promise<void> {
    await tx.query(
      `UPDATE mail_item SET due_at = clock_timestamp()
        WHERE member_id = $1 AND mail_id IS NULL AND due_at > clock_timestamp()`,
      [memberId],
    );
  }
}
