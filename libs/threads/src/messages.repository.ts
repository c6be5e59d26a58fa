import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import type { CursorPosition, Page } from '#platform/graphql';
import { Message } from './message.entity.js';
import { keptApart } from './participants.repository.js';

/** SQL: a message as its entity has it. */
export const messageColumns = `
  message.id, message.thread_id AS "threadId", message.sequence, message.author_id AS "authorId",
  message.body, message.body_html AS "bodyHtml", message.html_version AS "htmlVersion",
  message.posted_at AS "postedAt", message.edited_at AS "editedAt", message.deleted_at AS "deletedAt",
  message.quotable, message.change`;

/** Beyond every sequence, and still an integer of PostgreSQL's. */
const lastPlace = 2 ** 31 - 1;

/** The sequence that a cursor holds; a forged one may hold any number. */
const place = (position: CursorPosition | null, otherwise: number): number =>
  position === null ? otherwise : Math.min(Math.max(Math.trunc(Number(position[0])), 0), lastPlace);

/** A message without what is made of it. */
export type WrittenMessage = Pick<
  Message,
  'sequence' | 'authorId' | 'body' | 'postedAt' | 'editedAt' | 'deletedAt' | 'quotable'
>;

/** What somebody who follows a thread finds at a place in it. */
export interface NextMessage {
  /** Null when there is none yet. */
  readonly message: Message | null;
  /** Whether the thread is closed. */
  readonly closed: boolean;
  /** Whether they may follow it live: not when suspended, without their side's role, or kept apart by a block from somebody in it. */
  readonly follows: boolean;
}

type NewRow = Omit<Message, 'thread' | 'author' | 'postedAt' | 'editedAt' | 'deletedAt' | 'change' | 'words'>;

type RowOfNext = (Message | (Omit<Message, 'id'> & { readonly id: null })) & Omit<NextMessage, 'message'>;

@Injectable()
export class MessagesRepository {
  constructor(private readonly db: Database) {}

  /**
   * Under the thread's lock, so that times rise with sequences.
   *
   * @returns when it was posted, by PostgreSQL's clock and to the millisecond, as JavaScript has it
   */
  async insert(tx: Tx, message: NewRow): Promise<Date> {
    const { id, threadId, sequence, authorId, body, bodyHtml, htmlVersion, quotable } = message;
    const [row] = await tx.query<{ postedAt: Date }[]>(
      `INSERT INTO message (id, thread_id, sequence, author_id, body, body_html, html_version, quotable, posted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, date_trunc('milliseconds', clock_timestamp()))
       RETURNING posted_at AS "postedAt"`,
      [id, threadId, sequence, authorId, body, bodyHtml, htmlVersion, quotable],
    );
    if (row === undefined) throw new Error('an insert answered without a row');
    return row.postedAt;
  }

  /** Of a message in a thread in which the actor takes part: where it is and who wrote it; null for any other, and for what is no id. */
  async findForActor(
    tx: Tx,
    actor: Actor,
    id: string,
  ): Promise<Pick<Message, 'id' | 'threadId' | 'authorId'> | null> {
    if (!isId(id)) return null;
    const [message] = await tx.query<Pick<Message, 'id' | 'threadId' | 'authorId'>[]>(
      `SELECT message.id, message.thread_id AS "threadId", message.author_id AS "authorId" FROM message
         JOIN thread_participant own ON own.thread_id = message.thread_id
         JOIN member ON member.id = own.member_id AND member.user_id = $2
        WHERE message.id = $1`,
      [id, actor.userId],
    );
    return message ?? null;
  }

  /** Some messages, for somebody who may see them. */
  byIds(ids: readonly string[]): Promise<Message[]> {
    return this.db.reader.findBy(Message, { id: In(ids.filter(isId)) });
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
          SELECT ${messageColumns} FROM message
           WHERE message.thread_id = thread.id
             AND message.sequence > $2 AND message.sequence < $3
           ORDER BY message.sequence ${page.backward ? 'DESC' : 'ASC'}
           LIMIT $4
        ) page`,
      [threadIds, place(page.after, 0), place(page.before, lastPlace), page.limit + 1],
    );
  }

  /** What was written in a thread after one sequence up to another, in reading order. */
  written(threadId: string, after: number, upTo: number): Promise<WrittenMessage[]> {
    return this.db.query<WrittenMessage>(
      `SELECT sequence, author_id AS "authorId", body, posted_at AS "postedAt", edited_at AS "editedAt",
              deleted_at AS "deletedAt", quotable
         FROM message WHERE thread_id = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence`,
      [threadId, after, upTo],
    );
  }

  /** One message by its place, for somebody who follows a thread; null when they take no part in it. */
  nextForActor(actor: Actor, threadId: string, sequence: number): Promise<NextMessage | null> {
    return this.next(
      'LEFT JOIN message ON message.thread_id = own.thread_id AND message.sequence = $2',
      threadId,
      sequence,
      actor,
    );
  }

  /** The message of the first change after a number that none later has overtaken; else as `nextForActor`. */
  nextChangeForActor(actor: Actor, threadId: string, after: number): Promise<NextMessage | null> {
    return this.next(
      `LEFT JOIN LATERAL (SELECT * FROM message WHERE message.thread_id = own.thread_id AND message.change > $2
                           ORDER BY message.change LIMIT 1) message ON true`,
      threadId,
      after,
      actor,
    );
  }

  /** @param join of `message` to `own`, with `number` as `$2` */
  private async next(
    join: string,
    threadId: string,
    number: number,
    actor: Actor,
  ): Promise<NextMessage | null> {
    const [row] = await this.db.query<RowOfNext>(
      `SELECT ${messageColumns}, thread.closed_at IS NOT NULL AS closed,
              member.suspended_at IS NULL AND (own.side = 'MENTEE' OR 'MENTOR' = ANY (member.roles))
                AND NOT ${keptApart} AS follows
         FROM thread_participant own
         JOIN member ON member.id = own.member_id AND member.user_id = $3
         JOIN thread ON thread.id = own.thread_id
         ${join}
        WHERE own.thread_id = $1`,
      [threadId, number, actor.userId],
    );
    if (row === undefined) return null;
    const { closed, follows, ...message } = row;
    return { message: message.id === null ? null : message, closed, follows };
  }
}
