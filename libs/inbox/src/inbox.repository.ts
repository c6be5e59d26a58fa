import { Injectable } from '@nestjs/common';
import { type CountsByKind, InboxItemKind } from '#domain/inbox';
import type { Actor } from '#platform/auth';
import { Database, isId } from '#platform/database';
import type { CursorPosition, Page } from '#platform/graphql';
import type { InboxItem } from './inbox-item.js';
import { live, standings } from './standings.js';
import { unreadThreads } from './unread-threads.js';
import { me, whatWaits } from './what-waits.js';

/** Where and for what somebody is waited for, of all that does. */
export interface InboxScope {
  /** Only there; null for all communities. Where they are no member, nothing waits. */
  readonly communityId: string | null;
  /** Only these; null for all. */
  readonly kinds: readonly InboxItemKind[] | null;
}

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

interface CountedKind {
  readonly kind: InboxItemKind | 'UNREAD' | 'STANDING';
  readonly count: number;
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
   * A page of what waits for the actor, the longest first, one row more than asked for, in one
   * statement. Cursor: [microseconds since 1970, id].
   */
  async page(
    actor: Actor,
    page: Page<CursorPosition>,
    { communityId, kinds }: InboxScope,
  ): Promise<InboxItem[]> {
    const asked = whatWaits.filter(({ kind }) => kinds === null || kinds.includes(kind));
    if (asked.length === 0 || isNowhere(communityId)) return [];
    return this.db.query<InboxItem>(pageSql(asked), [
      actor.userId,
      communityId,
      page.after && microsecondsOf(page.after),
      page.after?.[1] ?? null,
      page.limit + 1,
    ]);
  }

  /** What waits for the actor in one of their communities, or in all for null, counted in one statement. */
  async state(actor: Actor, communityId: string | null): Promise<InboxState> {
    const rows = isNowhere(communityId)
      ? []
      : await this.db.query<CountedKind>(countSql, [actor.userId, communityId]);
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

/** What is no id is the id of no community. */
const isNowhere = (communityId: string | null): boolean => communityId !== null && !isId(communityId);

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
           WHERE $3::float8 IS NULL
              OR (since, id) > ('epoch'::timestamptz + $3 * interval '1 microsecond', $4::uuid)
           ORDER BY since, id LIMIT $5
        ) one`,
      )
      .join('\n UNION ALL ')}) item
   ORDER BY since, id LIMIT $5`;

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
