import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { Database, isId } from '#platform/database';
import type { CursorPosition, Page } from '#platform/graphql';
import type { Message } from './message.entity.js';
import { messageColumns } from './messages.repository.js';

/** What somebody looks for, and where. */
export interface Search {
  /** As `searchTerms` gives them. */
  readonly terms: readonly string[];
  /** Only in this community; null for all of theirs. */
  readonly communityId: string | null;
  /** Only in this thread, and then only its messages; null for all of theirs. */
  readonly threadId: string | null;
}

/** A message with all that was looked for, or a thread whose title has it. */
export interface SearchHit {
  /** Of the message or, for a title, of the thread. */
  readonly id: string;
  readonly threadId: string;
  /** Null when it is the title that was found. */
  readonly message: Message | null;
  /** Set when it is the title that was found. */
  readonly title: string | null;
  /** When it was posted or opened, in microseconds since 1970. */
  readonly microseconds: number;
}

type RowOfHit = Omit<SearchHit, 'message' | 'id' | 'threadId'> & {
  readonly hitId: string;
  readonly hitThreadId: string;
} & (Message | (Omit<Message, 'id'> & { readonly id: null }));

/** Microseconds since 1970 that PostgreSQL can still add to its epoch, some centuries from now. */
const lastMicrosecond = 2 ** 53 - 1;

/**
 * SQL: what to look for, of terms `$2`. The words of a term stand next to each other, and the last may go on,
 * which serves every language that has endings; unless it is short, or a number.
 */
const asked = `
  SELECT string_agg('(' || phrase || CASE WHEN phrase ~ '[^'']{3}''$' AND phrase !~ '''\\d+''$' THEN ':*' ELSE '' END || ')', ' & ')::tsquery
    FROM unnest($2::text[]) AS term,
         LATERAL (SELECT phraseto_tsquery('pg_catalog.simple', spaced_words(term))::text AS phrase) read
   WHERE phrase <> ''`;

/**
 * SQL: the hits among what the actor takes part in, and nothing else is looked at: their threads one by one, by
 * the index of a thread's messages. `OFFSET 0` keeps it so whatever PostgreSQL thinks of the number of threads.
 */
const hits = `
  WITH asked AS MATERIALIZED (${asked}), own AS MATERIALIZED (
    SELECT own.thread_id FROM thread_participant own JOIN member ON member.id = own.member_id
     WHERE member.user_id = $1 AND ($3::uuid IS NULL OR member.community_id = $3)
       AND ($4::uuid IS NULL OR own.thread_id = $4)
  ), hit AS (
    SELECT said.id, own.thread_id, said.id AS message_id, NULL AS title, said.posted_at AS at
      FROM own CROSS JOIN LATERAL (
        SELECT id, posted_at FROM message
         WHERE message.thread_id = own.thread_id AND words @@ (SELECT * FROM asked) OFFSET 0
      ) said
     UNION ALL
    SELECT thread.id, thread.id, NULL, thread.title, thread.created_at
      FROM own JOIN thread ON thread.id = own.thread_id
     WHERE $4::uuid IS NULL AND searchable_words(thread.title) @@ (SELECT * FROM asked)
  )`;

@Injectable()
export class SearchRepository {
  constructor(private readonly db: Database) {}

  /** A page of what the actor may read and is looked for, the newest first, one row more than asked for. Cursor: [microseconds since 1970, id]. */
  async page(actor: Actor, search: Search, page: Page<CursorPosition>): Promise<SearchHit[]> {
    if (!canFind(search)) return [];
    const after = page.after && Math.min(Math.max(Math.trunc(Number(page.after[0])), 0), lastMicrosecond);
    const rows = await this.db.query<RowOfHit>(pageSql, [
      ...parametersOf(actor, search),
      after,
      page.after?.[1] ?? null,
      page.limit + 1,
    ]);
    return rows.map(({ hitId, hitThreadId, title, microseconds, ...message }) => ({
      id: hitId,
      threadId: hitThreadId,
      message: message.id === null ? null : message,
      title,
      microseconds,
    }));
  }

  /** How many hits there are in all. */
  async count(actor: Actor, search: Search): Promise<number> {
    if (!canFind(search)) return 0;
    const [row] = await this.db.query<{ count: number }>(
      `${hits} SELECT count(*)::int AS count FROM hit`,
      parametersOf(actor, search),
    );
    return row?.count ?? 0;
  }
}

/** The page's statement. */
export const pageSql = `
  ${hits}, page AS (
    SELECT * FROM hit
     WHERE $5::float8 IS NULL OR (at, id) < ('epoch'::timestamptz + $5 * interval '1 microsecond', $6::uuid)
     ORDER BY at DESC, id DESC LIMIT $7
  )
  SELECT page.id AS "hitId", page.thread_id AS "hitThreadId", page.title,
         (extract(epoch FROM at) * 1000000)::float8 AS microseconds, ${messageColumns}
    FROM page LEFT JOIN message ON message.id = page.message_id
   ORDER BY page.at DESC, page.id DESC`;

const canFind = ({ terms, communityId, threadId }: Search): boolean =>
  terms.length > 0 && [communityId, threadId].every((id) => id === null || isId(id));

const parametersOf = (actor: Actor, { terms, communityId, threadId }: Search): unknown[] => [
  actor.userId,
  terms,
  communityId,
  threadId,
];
