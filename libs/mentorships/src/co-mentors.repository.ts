import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#platform/database';
import { LiveEvents, LiveTopic } from '#platform/live';
import { blockedBetween } from './requests.repository.js';
import { usersIn } from './users-in.js';

/** Somebody on the mentors' side who is not to be there any more. */
export interface Unfit {
  readonly memberId: string;
  /** The one conversation that they were invited to; null for a co-mentor. */
  readonly threadId: string | null;
}

/** Who guides beside the lead. The mentorship's row is locked by whoever changes it. */
@Injectable()
export class CoMentorsRepository {
  constructor(
    private readonly db: Database,
    private readonly live: LiveEvents,
  ) {}

  async add(tx: Tx, mentorshipId: string, memberId: string): Promise<void> {
    await tx.query(
      `INSERT INTO co_mentor (mentorship_id, member_id, joined_at) VALUES ($1, $2, clock_timestamp())
       ON CONFLICT DO NOTHING`,
      [mentorshipId, memberId],
    );
    await this.tell(tx, mentorshipId, memberId);
  }

  /** @returns whether they were one */
  async remove(tx: Tx, mentorshipId: string, memberId: string): Promise<boolean> {
    const [, removed] = await tx.query<[unknown[], number]>(
      'DELETE FROM co_mentor WHERE mentorship_id = $1 AND member_id = $2',
      [mentorshipId, memberId],
    );
    if (removed > 0) await this.tell(tx, mentorshipId, memberId);
    return removed > 0;
  }

  /** The conversations of a mentorship that are open and in which somebody takes part, by id. */
  async openThreadsOf(tx: Tx, mentorshipId: string, memberId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT thread.id FROM mentorship_thread JOIN thread ON thread.id = mentorship_thread.thread_id
         JOIN thread_participant own ON own.thread_id = thread.id AND own.member_id = $2
        WHERE mentorship_thread.mentorship_id = $1 AND thread.closed_at IS NULL ORDER BY thread.id`,
      [mentorshipId, memberId],
    );
    return rows.map(({ id }) => id);
  }

  /** The conversations of a mentorship, open or closed, in which somebody takes part, by id. */
  async threadsOf(tx: Tx, mentorshipId: string, memberId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT own.thread_id AS id FROM mentorship_thread
         JOIN thread_participant own ON own.thread_id = mentorship_thread.thread_id AND own.member_id = $2
        WHERE mentorship_thread.mentorship_id = $1 ORDER BY own.thread_id`,
      [mentorshipId, memberId],
    );
    return rows.map(({ id }) => id);
  }

  /** Nobody was reminded yet of a turn that passed on to somebody else. */
  async forgetReminder(tx: Tx, threadId: string): Promise<void> {
    await tx.query('UPDATE mentorship_thread SET reminded_since = NULL WHERE thread_id = $1', [threadId]);
  }

  /** Co-mentors and guests of a mentorship without the role of mentor, or kept apart by a block from somebody who is there. */
  unfitOf(tx: Tx, mentorshipId: string): Promise<Unfit[]> {
    return tx.query<Unfit[]>(
      `SELECT own.member_id AS "memberId", NULL AS "threadId" FROM co_mentor own
         JOIN mentorship ON mentorship.id = own.mentorship_id JOIN member ON member.id = own.member_id
        WHERE own.mentorship_id = $1
          AND (NOT 'MENTOR' = ANY (member.roles)
               OR ${blockedBetween('own.member_id', 'mentorship.mentee_id')}
               OR ${blockedBetween('own.member_id', 'mentorship.lead_id')}
               OR EXISTS (SELECT 1 FROM co_mentor earlier
                           WHERE earlier.mentorship_id = $1 AND earlier.joined_at < own.joined_at
                             AND ${blockedBetween('own.member_id', 'earlier.member_id')}))
        UNION ALL
       SELECT own.member_id, own.thread_id FROM thread_participant own
         JOIN mentorship_thread ON mentorship_thread.thread_id = own.thread_id
         JOIN member ON member.id = own.member_id
        WHERE mentorship_thread.mentorship_id = $1 AND own.guest
          AND (NOT 'MENTOR' = ANY (member.roles)
               OR EXISTS (SELECT 1 FROM thread_participant other
                           WHERE other.thread_id = own.thread_id AND ${blockedBetween('own.member_id', 'other.member_id')}))`,
      [mentorshipId],
    );
  }

  /** The live mentorships in which a member helps beside the lead, is a guest, or is asked to come in; by id. */
  async helpedBy(tx: Tx, memberId: string): Promise<string[]> {
    return this.liveOf(tx, `(${helps('$1')})`, [memberId]);
  }

  /** The live mentorships that concern both of two members, whatever they are there or are asked to be; by id. */
  async sharedBy(tx: Tx, oneId: string, otherId: string): Promise<string[]> {
    return this.liveOf(tx, `(${concerns('$1')}) INTERSECT (${concerns('$2')})`, [oneId, otherId]);
  }

  private async liveOf(tx: Tx, ids: string, parameters: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM mentorship WHERE status IN ('ACTIVE','PAUSED') AND id IN (${ids}) ORDER BY id`,
      [...parameters],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * The conversations of a mentorship in which two members meet and one of them is a guest, who
   * has to go; of two guests the first.
   */
  guestsBetween(
    tx: Tx,
    mentorshipId: string,
    firstId: string,
    otherId: string,
  ): Promise<{ readonly threadId: string; readonly memberId: string }[]> {
    return tx.query(
      `SELECT own.thread_id AS "threadId", own.member_id AS "memberId" FROM thread_participant own
         JOIN mentorship_thread ON mentorship_thread.thread_id = own.thread_id
         JOIN thread_participant other ON other.thread_id = own.thread_id AND other.member_id <> own.member_id
        WHERE mentorship_thread.mentorship_id = $1 AND own.guest
          AND own.member_id IN ($2, $3) AND other.member_id IN ($2, $3)
          AND (own.member_id = $2 OR NOT other.guest)
        ORDER BY own.thread_id`,
      [mentorshipId, firstId, otherId],
    );
  }

  /** The conversations of a mentorship in which somebody is a guest, by id. */
  async guestIn(tx: Tx, mentorshipId: string, memberId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT own.thread_id AS id FROM thread_participant own
         JOIN mentorship_thread ON mentorship_thread.thread_id = own.thread_id
        WHERE mentorship_thread.mentorship_id = $1 AND own.guest AND own.member_id = $2 ORDER BY 1`,
      [mentorshipId, memberId],
    );
    return rows.map(({ id }) => id);
  }

  /** Something else may wait now for somebody who came or went, and the others see that they did. */
  async tell(tx: Tx, mentorshipId: string, memberId: string): Promise<void> {
    const concerned = await tx.query<{ userId: string }[]>(
      `${usersIn('$1')} UNION SELECT user_id FROM member WHERE id = $2`,
      [mentorshipId, memberId],
    );
    await this.live.publish(
      tx,
      LiveTopic.INBOX,
      concerned.map(({ userId }) => userId),
    );
  }
}

/** SQL: the mentorships in which a member helps beside the lead, is a guest, or is asked to come in. */
const helps = (memberId: string): string => `
  SELECT mentorship_id FROM co_mentor WHERE member_id = ${memberId}
   UNION SELECT mentorship_thread.mentorship_id FROM thread_participant own
           JOIN mentorship_thread ON mentorship_thread.thread_id = own.thread_id
          WHERE own.member_id = ${memberId} AND own.guest
   UNION SELECT mentorship_id FROM mentor_invitation WHERE mentor_id = ${memberId} AND status = 'OPEN'
   UNION SELECT mentorship_id FROM hand_over WHERE to_id = ${memberId} AND status = 'OFFERED'`;

/** SQL: the mentorships that concern a member in any way. */
const concerns = (memberId: string): string => `
  SELECT id FROM mentorship WHERE mentee_id = ${memberId}
   UNION SELECT id FROM mentorship WHERE lead_id = ${memberId}
   UNION ${helps(memberId)}`;
