import { Injectable } from '@nestjs/common';
import { type CountsByKind, InboxItemKind } from '#domain/inbox';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import type { CursorPosition, Page } from '#platform/graphql';
import type { InboxItem } from './inbox-item.js';
import { live, standings } from './standings.js';
import { unreadThreads } from './unread-threads.js';
import { me, whatWaits } from './what-waits.js';

/** How many things wait for somebody, and what tells these very things from others. */
export interface InboxState {
  readonly counts: CountsByKind;
  /** How many threads hold something to read, without those that they muted. */
  readonly unreadThreads: number;
  /**
   * Another one when something else waits, or the same since another time, or something else is unread,
   * or what they follow stands elsewhere.
   */
  readonly mark: string;
}

/** Microseconds since 1970 that PostgreSQL can still add to its epoch, some centuries from now. */
const lastMicrosecond = 2 ** 53 - 1;

const microsecondsOf = (position: CursorPosition): number =>
  Math.min(Math.max(Math.trunc(Number(position[0])), 0), lastMicrosecond);

@Injectable()
export class InboxRepository {
  constructor(private readonly db: Database) {}

  /**
   * A page of what waits for the actor in all their communities, the longest first, one row more
   * than asked for, in one statement. Cursor: [microseconds since 1970, id].
   *
   * @param kinds only these; null for all
   */
  async page(
    actor: Actor,
    page: Page<CursorPosition>,
    kinds: readonly InboxItemKind[] | null,
  ): Promise<InboxItem[]> {
    const asked = whatWaits.filter(({ kind }) => kinds === null || kinds.includes(kind));
    if (asked.length === 0) return [];
    return this.db.query<InboxItem>(pageSql(asked), [
      actor.userId,
      page.after && microsecondsOf(page.after),
      page.after?.[1] ?? null,
      page.limit + 1,
    ]);
  }

  /** What waits for the actor in all their communities, counted in one statement. */
  async state(actor: Actor): Promise<InboxState> {
    const rows = await this.db.query<{
      kind: InboxItemKind | 'UNREAD' | 'STANDING';
      count: number;
      mark: string;
    }>(countSql, [actor.userId]);
    const of = (kind: InboxItemKind | 'UNREAD') => rows.find((row) => row.kind === kind)?.count ?? 0;
    return {
      counts: {
        REQUEST: of('REQUEST'),
        CLAIM: of('CLAIM'),
        TURN: of('TURN'),
        STILL_GOING: of('STILL_GOING'),
        MILESTONE: of('MILESTONE'),
        INVITATION: of('INVITATION'),
        HAND_OVER: of('HAND_OVER'),
      },
      unreadThreads: of('UNREAD'),
      mark: rows.map(({ kind, count, mark }) => `${kind} ${count} ${mark}`).join(),
    };
  }
}

/** The page's statement: each kind gives no more than the page needs, by its own index. */
export const pageSql = (asked: typeof whatWaits): string => `
  WITH ${me}
  SELECT kind, id, since, member_id AS "memberId", community_id AS "communityId",
         (extract(epoch FROM since) * 1000000)::float8 AS microseconds
    FROM (${asked
      .map(
        ({ kind, sql }) => `
      SELECT '${kind}' AS kind, one.id, one.since, me.id AS member_id, me.community_id
        FROM me CROSS JOIN LATERAL (
          SELECT * FROM (${sql}) waiting
           WHERE $2::float8 IS NULL
              OR (since, id) > ('epoch'::timestamptz + $2 * interval '1 microsecond', $3::uuid)
           ORDER BY since, id LIMIT $4
        ) one`,
      )
      .join('\n UNION ALL ')}) item
   ORDER BY since, id LIMIT $4`;

export const countSql = `
  WITH ${me}, ${live}
  SELECT kind, count(*)::int AS count,
         bit_xor(hashtextextended(id || ' ' || extract(epoch FROM since), 0))::text AS mark
    FROM (${whatWaits
      .map(
        ({ kind, sql }) => `SELECT '${kind}' AS kind, waiting.* FROM me CROSS JOIN LATERAL (${sql}) waiting`,
      )
      .join('\n UNION ALL ')}) item
   GROUP BY kind
   UNION ALL
  SELECT 'UNREAD' AS kind, count(*)::int AS count, bit_xor(hashtextextended(id || ' ' || place, 0))::text AS mark
    FROM (${unreadThreads}) unread
  HAVING count(*) > 0
   UNION ALL
  SELECT 'STANDING' AS kind, count(*)::int AS count, bit_xor(hashtextextended(id || ' ' || place, 0))::text AS mark
    FROM (${standings}) standing
  HAVING count(*) > 0
   ORDER BY kind`;
