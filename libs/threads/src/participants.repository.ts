import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { type ThreadSide, type ThreadSides } from '#domain/threads';
import type { Actor } from '#platform/auth';
import { Database, type Tx } from '#platform/database';
import type { Thread } from './thread.entity.js';
import { ThreadParticipant } from './thread-participant.entity.js';

/** The actor's own part in a thread. */
export interface OwnPart {
  readonly threadId: string;
  readonly memberId: string;
  /** Sequence up to which they have read. */
  readonly readUpTo: number;
  /** Since when they want no mail about new messages; null when they do. */
  readonly mutedAt: Date | null;
  /** Whether they and another participant are kept apart by a block, whoever made it. */
  readonly keptApart: boolean;
  /** Since when; for them the thread ended then. */
  readonly keptApartSince: Date | null;
}

export interface OwnReading extends OwnPart {
  /** How many of the messages after `readUpTo` are their own. */
  readonly ownSince: number;
}

const blocksInThread = `
  FROM thread_participant other
  JOIN block ON (block.blocker_id, block.blocked_id) IN
             ((own.member_id, other.member_id), (other.member_id, own.member_id))
 WHERE other.thread_id = own.thread_id`;

/** SQL: whether the participant `own` and another of the same thread are kept apart by a block. */
export const keptApart = `EXISTS (SELECT 1 ${blocksInThread})`;

const ownPart = `own.thread_id AS "threadId", own.member_id AS "memberId", own.read_up_to AS "readUpTo",
  own.muted_at AS "mutedAt", ${keptApart} AS "keptApart",
  (SELECT min(block.created_at) ${blocksInThread}) AS "keptApartSince"`;

const ownSince = `(
  SELECT count(*)::int FROM message
   WHERE message.thread_id = own.thread_id AND message.sequence > own.read_up_to
     AND message.author_id = own.member_id)`;

const fromOwn = `
  FROM thread_participant own JOIN member ON member.id = own.member_id AND member.user_id = $2
 WHERE own.thread_id = ANY($1)`;

@Injectable()
export class ParticipantsRepository {
  constructor(private readonly db: Database) {}

  /** Everybody who takes part in some threads: the mentee, then mentors in the order in which they joined. */
  ofThreads(
    threadIds: readonly string[],
    manager: EntityManager = this.db.reader,
  ): Promise<ThreadParticipant[]> {
    return manager.find(ThreadParticipant, {
      where: { threadId: In([...threadIds]) },
      order: { side: 'ASC', joinedAt: 'ASC', memberId: 'ASC' },
    });
  }

  /** How far the actor has read each of some threads. */
  ownReadings(actor: Actor, threadIds: readonly string[]): Promise<OwnReading[]> {
    return this.db.query<OwnReading>(`SELECT ${ownPart}, ${ownSince} AS "ownSince" ${fromOwn}`, [
      threadIds,
      actor.userId,
    ]);
  }

  /** The actor's part in one thread, within a transaction; null when they have none. */
  async ownPart(tx: Tx, actor: Actor, threadId: string): Promise<OwnPart | null> {
    const [part] = await tx.query<OwnPart[]>(`SELECT ${ownPart} ${fromOwn}`, [[threadId], actor.userId]);
    return part ?? null;
  }

  /** Adds somebody, who has read nothing yet. Doing it twice is the same as once. */
  async add(tx: Tx, threadId: string, memberId: string, side: ThreadSide): Promise<void> {
    await tx.query(
      `INSERT INTO thread_participant (thread_id, member_id, side, joined_at)
       VALUES ($1, $2, $3, clock_timestamp()) ON CONFLICT DO NOTHING`,
      [threadId, memberId, side],
    );
  }

  /** As `add`, for a mentor; whoever is there as a guest stays as more than one, but not the other way round. */
  async addMentor(tx: Tx, threadId: string, memberId: string, guest: boolean): Promise<void> {
    await tx.query(
      `INSERT INTO thread_participant (thread_id, member_id, side, guest, joined_at)
       VALUES ($1, $2, 'MENTOR', $3, clock_timestamp())
       ON CONFLICT (thread_id, member_id) DO UPDATE SET guest = thread_participant.guest AND EXCLUDED.guest`,
      [threadId, memberId, guest],
    );
  }

  /** Takes somebody out; the thread's row must be locked. What they wrote stays. @returns their user's id; null when they took no part */
  async remove(tx: Tx, threadId: string, memberId: string): Promise<string | null> {
    const [[removed]] = await tx.query<[{ userId: string }[], number]>(
      `DELETE FROM thread_participant USING member
        WHERE thread_id = $1 AND member_id = $2 AND member.id = member_id RETURNING member.user_id AS "userId"`,
      [threadId, memberId],
    );
    return removed?.userId ?? null;
  }

  /** Moves somebody's pointer; the thread's row must be locked. */
  async saveReadUpTo(tx: Tx, threadId: string, memberId: string, readUpTo: number): Promise<void> {
    await tx.update(ThreadParticipant, { threadId, memberId }, { readUpTo });
  }

  /** From now on they want no mail about new messages. Doing it twice is the same as once. */
  async mute(tx: Tx, { threadId, memberId }: OwnPart): Promise<void> {
    await tx.query(
      `UPDATE thread_participant SET muted_at = clock_timestamp()
        WHERE thread_id = $1 AND member_id = $2 AND muted_at IS NULL`,
      [threadId, memberId],
    );
  }

  /** Takes `mute` back. Doing it twice is the same as once. */
  async unmute(tx: Tx, { threadId, memberId }: OwnPart): Promise<void> {
    await tx.update(ThreadParticipant, { threadId, memberId }, { mutedAt: null });
  }
}

/** A thread's two sides, as the rules of the turn take them: the lead before other mentors, guests last. */
export function sidesOf(
  thread: Pick<Thread, 'leadId'>,
  participants: readonly Pick<ThreadParticipant, 'memberId' | 'side' | 'guest'>[],
): ThreadSides {
  const mentee = participants.find((one) => one.side === 'MENTEE');
  if (mentee === undefined) throw new Error('a thread has no mentee');
  const rank = ({ memberId, guest }: (typeof participants)[number]) =>
    memberId === thread.leadId ? 0 : guest ? 2 : 1;
  const mentors = participants.filter((one) => one.side === 'MENTOR');
  return {
    menteeId: mentee.memberId,
    mentorIds: mentors.toSorted((one, other) => rank(one) - rank(other)).map((one) => one.memberId),
  };
}
