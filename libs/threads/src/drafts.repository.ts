import { Injectable } from '@nestjs/common';
import type { Draft } from '#domain/threads';
import type { Actor } from '#platform/auth';
import { Database, type Tx } from '#platform/database';
import type { CursorPosition, Page } from '#platform/graphql';
import type { OwnPart } from './participants.repository.js';

/** Somebody's own draft in a thread. */
export interface OwnDraft extends Draft {
  readonly threadId: string;
  /** When its text was last changed; null before the first time. */
  readonly savedAt: Date | null;
}

/** What stands where nothing was saved yet. */
export const noDraft = (threadId: string): OwnDraft => ({ threadId, body: '', sequence: 0, savedAt: null });

const columns = `draft.thread_id AS "threadId", draft.body, draft.sequence, draft.saved_at AS "savedAt"`;

/** SQL: the drafts of user $1, as far as they still take part in their threads. */
const own = `
  FROM message_draft draft
  JOIN member ON member.id = draft.member_id AND member.user_id = $1
  JOIN thread_participant part ON part.thread_id = draft.thread_id AND part.member_id = draft.member_id`;

/** Milliseconds since 1970 that PostgreSQL can still add to its epoch; a forged cursor may hold any number. */
const milliseconds = (position: CursorPosition): number =>
  Math.min(Math.max(Math.trunc(Number(position[0])), 0), 2 ** 43);

@Injectable()
export class DraftsRepository {
  constructor(private readonly db: Database) {}

  /** The actor's drafts in some threads; none for those in which nothing was saved. */
  ofActor(actor: Actor, threadIds: readonly string[]): Promise<OwnDraft[]> {
    return this.db.query<OwnDraft>(`SELECT ${columns} ${own} WHERE draft.thread_id = ANY($2)`, [
      actor.userId,
      threadIds,
    ]);
  }

  /** What a participant is writing. */
  async ofPart(tx: Tx, { threadId, memberId }: OwnPart): Promise<OwnDraft> {
    const [draft] = await tx.query<OwnDraft[]>(
      `SELECT ${columns} FROM message_draft draft WHERE draft.thread_id = $1 AND draft.member_id = $2`,
      [threadId, memberId],
    );
    return draft ?? noDraft(threadId);
  }

  /**
   * Puts a text in the place of a draft, if that has the sequence that its author saw: of those who
   * saw the same, one does.
   *
   * @param seen 0 for none
   * @returns the draft with the next sequence; null when it has another one
   */
  async replace(
    tx: Tx,
    { threadId, memberId }: OwnPart,
    body: string,
    seen: number,
  ): Promise<OwnDraft | null> {
    const now = `date_trunc('milliseconds', clock_timestamp())`;
    if (seen === 0) {
      const [first] = await tx.query<OwnDraft[]>(
        `INSERT INTO message_draft AS draft (thread_id, member_id, body, sequence, saved_at)
         VALUES ($1, $2, $3, 1, ${now}) ON CONFLICT DO NOTHING RETURNING ${columns}`,
        [threadId, memberId, body],
      );
      return first ?? null;
    }
    const [[next]] = await tx.query<[OwnDraft[], number]>(
      `UPDATE message_draft draft SET body = $3, sequence = draft.sequence + 1, saved_at = ${now}
        WHERE draft.thread_id = $1 AND draft.member_id = $2 AND draft.sequence = $4 RETURNING ${columns}`,
      [threadId, memberId, body, seen],
    );
    return next ?? null;
  }

  /** A page of what the actor is writing in all their communities, newest first, one row more than asked for. Cursor: [milliseconds since 1970, thread's id]. */
  page(actor: Actor, page: Page<CursorPosition>): Promise<OwnDraft[]> {
    return this.db.query<OwnDraft>(
      `SELECT ${columns} ${own}
        WHERE draft.body <> ''
          AND ($2::float8 IS NULL OR (draft.saved_at, draft.thread_id) <
               ('epoch'::timestamptz + $2 * interval '1 millisecond', $3::uuid))
        ORDER BY draft.saved_at DESC, draft.thread_id DESC LIMIT $4`,
      [actor.userId, page.after && milliseconds(page.after), page.after?.[1] ?? null, page.limit + 1],
    );
  }

  /** How many texts the actor is writing in all their communities. */
  async count(actor: Actor): Promise<number> {
    const [row] = await this.db.query<{ count: number }>(
      `SELECT count(*)::int AS count ${own} WHERE draft.body <> ''`,
      [actor.userId],
    );
    return row?.count ?? 0;
  }
}
