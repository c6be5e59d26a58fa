import { Injectable } from '@nestjs/common';
import { NotificationKind } from '#domain/notifications';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import type { CursorPosition, Page } from '#platform/graphql';
import type { Notification } from './notification.entity.js';

/** A notification, as the one reads it who was told. */
export type OwnNotification = Omit<Notification, 'member' | 'about' | 'effectKey'> & {
  readonly communityId: string;
};

/** Which of one's notifications. */
export interface NotificationFilter {
  readonly unreadOnly: boolean;
  /** Of one community; null for all. What is no id is a community that nobody is in. */
  readonly communityId: string | null;
}

/** What a newer version wrote, before it was taken back, cannot be worded here: it waits unseen for its return. */
const knownKinds: readonly string[] = Object.values(NotificationKind);

const columns = `notification.id, notification.member_id AS "memberId", notification.kind,
  notification.subject_type AS "subjectType", notification.subject_id AS "subjectId",
  notification.about_id AS "aboutId", notification.facts, notification.told_at AS "toldAt",
  notification.read_at AS "readAt"`;

const unread = (only: boolean): string => (only ? 'AND notification.read_at IS NULL' : '');

@Injectable()
export class NotificationsRepository {
  constructor(private readonly db: Database) {}

  /** The actor's notifications, newest first, one row more than asked for. Cursor: [id]. */
  async page(
    actor: Actor,
    { unreadOnly, communityId }: NotificationFilter,
    page: Page<CursorPosition>,
  ): Promise<OwnNotification[]> {
    if (communityId !== null && !isId(communityId)) return [];
    // Each membership has a page from its index; ids are made in order of time.
    return this.db.query<OwnNotification>(
      `SELECT listed.*, own.community_id AS "communityId"
         FROM member own
        CROSS JOIN LATERAL (
          SELECT ${columns} FROM notification
           WHERE notification.member_id = own.id AND notification.kind = ANY($2) ${unread(unreadOnly)}
             AND ($3::uuid IS NULL OR notification.id < $3)
           ORDER BY notification.id DESC LIMIT $4
        ) listed
        WHERE own.user_id = $1 AND ($5::uuid IS NULL OR own.community_id = $5)
        ORDER BY listed.id DESC LIMIT $4`,
      [actor.userId, knownKinds, page.after?.[0] ?? null, page.limit + 1, communityId],
    );
  }

  async count(actor: Actor, { unreadOnly, communityId }: NotificationFilter): Promise<number> {
    if (communityId !== null && !isId(communityId)) return 0;
    const [row] = await this.db.query<{ count: number }>(
      `SELECT count(*)::int AS count
         FROM notification JOIN member own ON own.id = notification.member_id
        WHERE own.user_id = $1 AND notification.kind = ANY($2) ${unread(unreadOnly)}
          AND ($3::uuid IS NULL OR own.community_id = $3)`,
      [actor.userId, knownKinds, communityId],
    );
    return row?.count ?? 0;
  }

  /** Those of some notifications that are the actor's, newest first; others, and what is no id, are left out. */
  ofActor(tx: Tx, actor: Actor, ids: readonly string[]): Promise<OwnNotification[]> {
    return tx.query<OwnNotification[]>(
      `SELECT ${columns}, own.community_id AS "communityId"
         FROM notification JOIN member own ON own.id = notification.member_id
        WHERE notification.id = ANY($2) AND own.user_id = $1 AND notification.kind = ANY($3)
        ORDER BY notification.id DESC`,
      [actor.userId, ids.filter(isId), knownKinds],
    );
  }

  /** Notes when some notifications, which are the actor's, were read; what was read already keeps its moment. */
  async markRead(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `${lockInOrder('id = ANY($1) AND read_at IS NULL')}
       UPDATE notification SET read_at = clock_timestamp() FROM locked WHERE notification.id = locked.id`,
      [ids],
    );
  }

  async markUnread(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `${lockInOrder('id = ANY($1) AND read_at IS NOT NULL')}
       UPDATE notification SET read_at = NULL FROM locked WHERE notification.id = locked.id`,
      [ids],
    );
  }

  /** As `markRead`, for everything of the actor's up to one notification, in one community or all. */
  async markReadUpTo(tx: Tx, actor: Actor, id: string, communityId: string | null): Promise<void> {
    await tx.query(
      `${lockInOrder(`id <= $1 AND read_at IS NULL AND kind = ANY($4) AND member_id IN (
         SELECT own.id FROM member own WHERE own.user_id = $2 AND ($3::uuid IS NULL OR own.community_id = $3))`)}
       UPDATE notification SET read_at = clock_timestamp() FROM locked WHERE notification.id = locked.id`,
      [id, actor.userId, communityId, knownKinds],
    );
  }

  /** As `markRead`, for what anybody was told in one of some kinds about one subject. */
  async markReadAbout(tx: Tx, subjectId: string, kinds: readonly NotificationKind[]): Promise<void> {
    await tx.query(
      `${lockInOrder('subject_id = $1 AND kind = ANY($2) AND read_at IS NULL')}
       UPDATE notification SET read_at = clock_timestamp() FROM locked WHERE notification.id = locked.id`,
      [subjectId, kinds],
    );
  }

  /** Deletes up to a number of those that were read and are older than some days. @returns how many */
  forgetRead(days: number, limit: number): Promise<number> {
    return this.forget('read_at IS NOT NULL', days, limit);
  }

  /** As `forgetRead`, of those that were never read. */
  forgetUnread(days: number, limit: number): Promise<number> {
    return this.forget('read_at IS NULL', days, limit);
  }

  private async forget(which: string, days: number, limit: number): Promise<number> {
    const [row] = await this.db.query<{ count: number }>(
      `WITH gone AS (
         DELETE FROM notification WHERE id IN (
           SELECT id FROM notification
            WHERE ${which} AND told_at < now() - make_interval(days => $1)
            ORDER BY told_at LIMIT $2 FOR UPDATE SKIP LOCKED)
         RETURNING 1)
       SELECT count(*)::int AS count FROM gone`,
      [days, limit],
    );
    return row?.count ?? 0;
  }
}

/** SQL: locks rows in the order of their ids, so that several who mark the same ones wait instead of deadlocking. */
const lockInOrder = (which: string): string =>
  `WITH locked AS (SELECT id FROM notification WHERE ${which} ORDER BY id FOR NO KEY UPDATE)`;
