import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { Database, type Tx } from '#platform/database';
import type { CursorPosition, Page } from '#platform/graphql';
import { Message } from './message.entity.js';
import { keptApart } from './participants.repository.js';

const columns = `
  message.id, message.thread_id AS "threadId", message.sequence, message.author_id AS "authorId",
  message.body, message.body_html AS "bodyHtml", message.html_version AS "htmlVersion",
  message.posted_at AS "postedAt", message.edited_at AS "editedAt"`;

/** Beyond every sequence, and still an integer of PostgreSQL's. */
const lastPlace = 2 ** 31 - 1;

/** The sequence that a cursor holds; a forged one may hold any number. */
const place = (position: CursorPosition | null, otherwise: number): number =>
  position === null ? otherwise : Math.min(Math.max(Math.trunc(Number(position[0])), 0), lastPlace);

@Injectable()
export class MessagesRepository {
  constructor(private readonly db: Database) {}

  /**
   * Under the thread's lock, so that times rise with sequences.
   *
   * @returns when it was posted, by PostgreSQL's clock and to the millisecond, as JavaScript has it
   */
  async insert(tx: Tx, message: Omit<Message, 'thread' | 'author' | 'postedAt' | 'editedAt'>): Promise<Date> {
    const { id, threadId, sequence, authorId, body, bodyHtml, htmlVersion } = message;
    const [row] = await tx.query<{ postedAt: Date }[]>(
      `INSERT INTO message (id, thread_id, sequence, author_id, body, body_html, html_version, posted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, date_trunc('milliseconds', clock_timestamp()))
       RETURNING posted_at AS "postedAt"`,
      [id, threadId, sequence, authorId, body, bodyHtml, htmlVersion],
    );
    if (row === undefined) throw new Error('an insert answered without a row');
    return row.postedAt;
  }

  /** The id must be of a message. */
  byId(tx: Tx, id: string): Promise<Message> {
    return tx.findOneByOrFail(Message, { id });
  }

  /** The same page of each of some threads, in reading order, one row more than asked for. Cursor: [sequence]. */
  pagesOf(threadIds: readonly string[], page: Page<CursorPosition>): Promise<Message[]> {
    return this.db.query<Message>(
      `SELECT page.* FROM unnest($1::uuid[]) AS thread(id)
        CROSS JOIN LATERAL (
          SELECT ${columns} FROM message
           WHERE message.thread_id = thread.id
             AND message.sequence > $2 AND message.sequence < $3
           ORDER BY message.sequence ${page.backward ? 'DESC' : 'ASC'}
           LIMIT $4
        ) page`,
      [threadIds, place(page.after, 0), place(page.before, lastPlace), page.limit + 1],
    );
  }

  /**
   * One message by its place, for somebody who takes part in its thread; null when there is none
   * yet. Somebody who is kept apart from another participant by a block gets nothing new.
   */
  async nextForActor(actor: Actor, threadId: string, sequence: number): Promise<Message | null> {
    const [message] = await this.db.query<Message>(
      `SELECT ${columns} FROM message
         JOIN thread_participant own ON own.thread_id = message.thread_id
         JOIN member ON member.id = own.member_id AND member.user_id = $3
        WHERE message.thread_id = $1 AND message.sequence = $2
          AND NOT ${keptApart}`,
      [threadId, sequence, actor.userId],
    );
    return message ?? null;
  }
}
