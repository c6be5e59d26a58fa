import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { HandedOverThread, NextMentor } from '#domain/mentorships';
import type { ThreadTopic } from '#domain/threads';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { LiveEvents, LiveTopic } from '#platform/live';
import { HandOver } from './hand-over.entity.js';
import { HandOverThread } from './hand-over-thread.entity.js';
import type { Overdue } from './invitations.repository.js';
import { nextMentorFacts, nextMentorOf, type NextMentorRow } from './next-mentor-facts.js';
import { usersIn } from './users-in.js';

/** A conversation of a mentorship, as whoever may know of it sees it without reading it. */
export interface ThreadInHandOver extends HandedOverThread {
  readonly mentorshipId: string;
  readonly topic: ThreadTopic;
  readonly title: string;
  readonly messageCount: number;
}

/** SQL: whether user $2 may see the hand-over `item`: the mentee, who leads until then, and who is asked to. */
export const seesHandOver = `EXISTS (
  SELECT 1 FROM member viewer JOIN mentorship seen ON seen.id = item.mentorship_id
   WHERE viewer.community_id = item.community_id AND viewer.user_id = $2
     AND viewer.id IN (item.from_id, item.to_id, seen.mentee_id))`;

@Injectable()
export class HandOversRepository {
  constructor(
    private readonly db: Database,
    private readonly live: LiveEvents,
  ) {}

  byIds(ids: readonly string[]): Promise<HandOver[]> {
    return this.db.reader.findBy(HandOver, { id: In([...ids]) });
  }

  /** Those of some hand-overs that the actor may see, unlocked; what is no id is left out. */
  async byIdsForActor(
    actor: Actor,
    ids: readonly string[],
    manager: EntityManager = this.db.reader,
  ): Promise<HandOver[]> {
    const seen = await manager.query<{ id: string }[]>(
      `SELECT item.id FROM hand_over item WHERE item.id = ANY ($1) AND ${seesHandOver}`,
      [ids.filter(isId), actor.userId],
    );
    return manager.findBy(HandOver, { id: In(seen.map(({ id }) => id)) });
  }

  /** For a command. @throws UserError NOT_FOUND */
  async requireForActor(tx: Tx, actor: Actor, handOverId: string): Promise<HandOver> {
    const [handOver] = await this.byIdsForActor(actor, [handOverId], tx);
    if (handOver !== undefined) return handOver;
    throw UserError.of('NOT_FOUND', 'There is no such offer that you can see.', {
      hint: 'Take the id from your inbox, or from the mentorship.',
      field: ['handOverId'],
    });
  }

  /** What waits for an answer in each of some mentorships. */
  openIn(mentorshipIds: readonly string[], manager: EntityManager = this.db.reader): Promise<HandOver[]> {
    return manager.findBy(HandOver, { mentorshipId: In([...mentorshipIds]), status: 'OFFERED' });
  }

  /** The conversations that some hand-overs open, as the lead chose them. */
  chosen(handOverIds: readonly string[], manager: EntityManager = this.db.reader): Promise<HandOverThread[]> {
    return manager.find(HandOverThread, {
      where: { handOverId: In([...handOverIds]) },
      order: { threadId: 'ASC' },
    });
  }

  /** All conversations of some mentorships, oldest first. */
  threadsOf(
    mentorshipIds: readonly string[],
    manager: EntityManager = this.db.reader,
  ): Promise<ThreadInHandOver[]> {
    return manager.query<ThreadInHandOver[]>(
      `SELECT thread.id AS "threadId", mentorship_thread.mentorship_id AS "mentorshipId", thread.topic, thread.title,
              thread.last_sequence AS "messageCount",
              ARRAY(SELECT own.member_id FROM thread_participant own
                     WHERE own.thread_id = thread.id AND own.side = 'MENTOR' AND NOT own.guest) AS "mentorIds",
              ARRAY(SELECT own.member_id FROM thread_participant own
                     WHERE own.thread_id = thread.id AND own.guest) AS "guestIds"
         FROM mentorship_thread JOIN thread ON thread.id = mentorship_thread.thread_id
        WHERE mentorship_thread.mentorship_id = ANY ($1) ORDER BY thread.id`,
      [mentorshipIds],
    );
  }

  /** Who is asked to lead, beside a mentorship that is locked as their profile is. */
  async nextMentor(
    tx: Tx,
    offer: Pick<HandOver, 'mentorshipId' | 'toId' | 'fromLeaves'>,
    threadIds: readonly string[],
  ): Promise<NextMentor> {
    const [row] = await tx.query<NextMentorRow[]>(
      nextMentorFacts(
        `SELECT $2::uuid AS id, $1::uuid AS mentorship_id, $2::uuid AS to_id, $3::boolean AS from_leaves,
                $4::uuid[] AS thread_ids`,
      ),
      [offer.mentorshipId, offer.toId, offer.fromLeaves, threadIds],
    );
    if (row === undefined) throw new Error('an offer without its mentor');
    return nextMentorOf(row);
  }

  /** By stored offer: who is asked to lead. */
  async nextMentors(ids: readonly string[]): Promise<{ readonly id: string; readonly next: NextMentor }[]> {
    const rows = await this.db.query<NextMentorRow>(
      nextMentorFacts(
        `SELECT id, mentorship_id, to_id, from_leaves,
                ARRAY(SELECT thread_id FROM hand_over_thread WHERE hand_over_id = hand_over.id) AS thread_ids
           FROM hand_over WHERE id = ANY ($1)`,
      ),
      [ids],
    );
    return rows.map((row) => ({ id: row.id, next: nextMentorOf(row) }));
  }

  async insert(
    tx: Tx,
    handOver: Partial<HandOver> & Pick<HandOver, 'id'>,
    threadIds: readonly string[],
  ): Promise<void> {
    await tx.insert(HandOver, handOver);
    for (const threadId of threadIds) await tx.insert(HandOverThread, { handOverId: handOver.id, threadId });
    await this.tellConcerned(tx, handOver.id);
  }

  /** Writes what a step changed; the mentorship is locked. */
  async change(tx: Tx, id: string, changes: Pick<HandOver, 'status' | 'answeredAt'>): Promise<void> {
    await tx.update(HandOver, { id }, changes);
    await this.tellConcerned(tx, id);
  }

  /** What is past its deadline, by id. */
  overdue(limit: number, afterId: string | null): Promise<Overdue[]> {
    return this.db.query<Overdue>(
      `SELECT id, mentorship_id AS "mentorshipId" FROM hand_over
        WHERE status = 'OFFERED' AND expires_at <= clock_timestamp() AND ($2::uuid IS NULL OR id > $2)
        ORDER BY id LIMIT $1`,
      [limit, afterId],
    );
  }

  /** Something else may wait now for who is asked to lead; those in the mentorship see that they are. */
  private async tellConcerned(tx: Tx, id: string): Promise<void> {
    const concerned = await tx.query<{ userId: string }[]>(
      `${usersIn('(SELECT mentorship_id FROM hand_over WHERE id = $1)')}
        UNION
       SELECT member.user_id FROM hand_over JOIN member ON member.id = hand_over.to_id WHERE hand_over.id = $1`,
      [id],
    );
    await this.live.publish(
      tx,
      LiveTopic.INBOX,
      concerned.map(({ userId }) => userId),
    );
  }
}
