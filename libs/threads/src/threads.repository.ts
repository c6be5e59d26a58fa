import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import { LiveEvents, LiveTopic } from '#platform/live';
import { Thread } from './thread.entity.js';

@Injectable()
export class ThreadsRepository {
  constructor(
    private readonly db: Database,
    private readonly live: LiveEvents,
  ) {}

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

  /** Locks the row under which messages get their sequence. The id must be of a thread. */
  lock(tx: Tx, threadId: string): Promise<Thread> {
    return tx.findOneOrFail(Thread, { where: { id: threadId }, lock: { mode: 'for_no_key_update' } });
  }

  /** Writes what changed in a locked thread; for those in it, something else may wait now. */
  async save(tx: Tx, thread: Thread): Promise<void> {
    const { id, topic, title, leadId, lastSequence, awaitingId, awaitingSince, lastMessageAt } = thread;
    const [[saved]] = await tx.query<[{ userIds: string[] }[], number]>(
      `UPDATE thread SET lead_id = $2, last_sequence = $3, awaiting_id = $4, awaiting_since = $5,
                         last_message_at = $6, closed_at = $7, closed_by_id = $8, topic = $9, title = $10
        WHERE id = $1
    RETURNING ARRAY(SELECT user_id FROM thread_participant own JOIN member ON member.id = own.member_id
                     WHERE own.thread_id = thread.id) AS "userIds"`,
      [
        id,
        leadId,
        lastSequence,
        awaitingId,
        awaitingSince,
        lastMessageAt,
        thread.closedAt,
        thread.closedById,
        topic,
        title,
      ],
    );
    await this.live.publish(tx, LiveTopic.INBOX, saved?.userIds ?? []);
  }
}
