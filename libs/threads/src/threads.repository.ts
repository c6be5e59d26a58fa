import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import { Thread } from './thread.entity.js';

@Injectable()
export class ThreadsRepository {
  constructor(private readonly db: Database) {}

  /** Those of the threads in which the actor takes part; threads are private to their participants. */
  byIdsForActor(
    actor: Actor,
    ids: readonly string[],
    manager: EntityManager = this.db.reader,
  ): Promise<Thread[]> {
    return manager
      .createQueryBuilder(Thread, 'thread')
      .where('thread.id = ANY(:ids)', { ids: ids.filter(isId) })
      .andWhere(
        `EXISTS (SELECT 1 FROM thread_participant own JOIN member ON member.id = own.member_id
                  WHERE own.thread_id = thread.id AND member.user_id = :userId)`,
        { userId: actor.userId },
      )
      .getMany();
  }

  /** A thread in which the actor takes part; null for any other, and for what is no id. */
  async findForActor(actor: Actor, threadId: string, manager?: EntityManager): Promise<Thread | null> {
    const [thread] = await this.byIdsForActor(actor, [threadId], manager);
    return thread ?? null;
  }

  /** The newest sequence of each of some threads, for whoever waits for the next. */
  newestSequences(threadIds: readonly string[]): Promise<{ threadId: string; lastSequence: number }[]> {
    return this.db.query(
      'SELECT id AS "threadId", last_sequence AS "lastSequence" FROM thread WHERE id = ANY($1)',
      [threadIds],
    );
  }

  /** Locks the row under which messages get their sequence. The id must be of a thread. */
  lock(tx: Tx, threadId: string): Promise<Thread> {
    return tx.findOneOrFail(Thread, { where: { id: threadId }, lock: { mode: 'for_no_key_update' } });
  }

  async save(tx: Tx, thread: Thread): Promise<void> {
    const { id, leadId, lastSequence, awaitingId, awaitingSince, lastMessageAt, closedAt } = thread;
    await tx.update(
      Thread,
      { id },
      { leadId, lastSequence, awaitingId, awaitingSince, lastMessageAt, closedAt },
    );
  }
}
