import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { liveMentorshipStatuses } from '#domain/mentorships';
import { Member } from '#communities';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { LiveEvents, LiveTopic } from '#platform/live';
import { CoMentor } from './co-mentor.entity.js';
import { Mentorship } from './mentorship.entity.js';
import { MentorshipThread } from './mentorship-thread.entity.js';
import { canSeeMentorship } from './mentorships.policy.js';
import { blockedBetween } from './requests.repository.js';
import { usersIn } from './users-in.js';

/**
 * SQL: whether one member guides another, as lead or co-mentor, or has guided them until their
 * mentorship was complete; a block between the two ends that.
 */
export const guidesOrGuided = (mentorId: string, menteeId: string): string =>
  `(NOT ${blockedBetween(mentorId, menteeId)} AND EXISTS (
     SELECT 1 FROM mentorship guided
      WHERE guided.mentee_id = ${menteeId} AND guided.status IN ('ACTIVE','PAUSED','COMPLETED')
        AND (guided.lead_id = ${mentorId} OR EXISTS (
              SELECT 1 FROM co_mentor WHERE co_mentor.mentorship_id = guided.id AND co_mentor.member_id = ${mentorId}))))`;

@Injectable()
export class MentorshipsRepository {
  constructor(
    private readonly db: Database,
    private readonly live: LiveEvents,
  ) {}

  byIds(ids: readonly string[]): Promise<Mentorship[]> {
    return this.db.reader.findBy(Mentorship, { id: In([...ids]) });
  }

  byRequestIds(requestIds: readonly string[]): Promise<Mentorship[]> {
    return this.db.reader.findBy(Mentorship, { requestId: In([...requestIds]) });
  }

  /** Which mentorship each of some threads belongs to; threads of requests alone are left out. */
  ofThreads(threadIds: readonly string[]): Promise<MentorshipThread[]> {
    return this.db.reader.findBy(MentorshipThread, { threadId: In([...threadIds]) });
  }

  /** The co-mentors of some mentorships, first come first. */
  coMentors(mentorshipIds: readonly string[], manager: EntityManager = this.db.reader): Promise<CoMentor[]> {
    return manager.find(CoMentor, {
      where: { mentorshipId: In([...mentorshipIds]) },
      order: { joinedAt: 'ASC', memberId: 'ASC' },
    });
  }

  async coMentorIds(tx: Tx, mentorshipId: string): Promise<string[]> {
    return (await this.coMentors([mentorshipId], tx)).map((one) => one.memberId);
  }

  /** A mentorship that the actor may see, unlocked; null for any other, and for what is no id. */
  async findForActor(
    actor: Actor,
    mentorshipId: string,
    manager: EntityManager = this.db.reader,
  ): Promise<Mentorship | null> {
    const [mentorship] = await this.byIdsForActor(actor, [mentorshipId], manager);
    return mentorship ?? null;
  }

  /** Those of some mentorships that the actor may see, unlocked; what is no id is left out. */
  async byIdsForActor(
    actor: Actor,
    ids: readonly string[],
    manager: EntityManager = this.db.reader,
  ): Promise<Mentorship[]> {
    const { entities, raw } = await manager
      .createQueryBuilder(Mentorship, 'mentorship')
      .innerJoin(
        Member,
        'viewer',
        'viewer.communityId = mentorship.communityId AND viewer.userId = :userId',
        { userId: actor.userId },
      )
      .addSelect('viewer.id', 'viewer_id')
      .addSelect('viewer.roles', 'viewer_roles')
      .addSelect(
        'ARRAY(SELECT member_id FROM co_mentor WHERE co_mentor.mentorship_id = mentorship.id)',
        'co_mentor_ids',
      )
      .where('mentorship.id = ANY(:ids)', { ids: ids.filter(isId) })
      .getRawAndEntities<{ viewer_id: string; viewer_roles: Member['roles']; co_mentor_ids: string[] }>();
    return entities.filter((mentorship, index) => {
      const { viewer_id, viewer_roles, co_mentor_ids } = raw[index]!;
      return canSeeMentorship({ id: viewer_id, roles: viewer_roles }, mentorship, co_mentor_ids);
    });
  }

  /** As `findForActor`, for a command. @throws UserError NOT_FOUND */
  async requireForActor(tx: Tx, actor: Actor, mentorshipId: string): Promise<Mentorship> {
    const mentorship = await this.findForActor(actor, mentorshipId, tx);
    if (mentorship !== null) return mentorship;
    throw UserError.of('NOT_FOUND', 'There is no such mentorship that you can see.', {
      hint: 'Take the id from your list of mentorships.',
      field: ['mentorshipId'],
    });
  }

  /** Locks a mentorship until the transaction ends, after its lead's profile. The id must be of one. */
  lock(tx: Tx, mentorshipId: string): Promise<Mentorship> {
    return tx.findOneOrFail(Mentorship, {
      where: { id: mentorshipId },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** Locks the live mentorship in which one guides the other; null when there is none. */
  lockLive(tx: Tx, menteeId: string, leadId: string): Promise<Mentorship | null> {
    return tx.findOne(Mentorship, {
      where: { menteeId, leadId, status: In([...liveMentorshipStatuses]) },
      lock: { mode: 'for_no_key_update' },
    });
  }

  async insert(tx: Tx, mentorship: Partial<Mentorship> & Pick<Mentorship, 'id'>): Promise<void> {
    await tx.insert(Mentorship, mentorship);
    await this.tellConcerned(tx, mentorship.id);
  }

  /** Writes what a step changed into a mentorship that the transaction has locked. */
  async change(
    tx: Tx,
    mentorshipId: string,
    changes: Partial<
      Pick<Mentorship, 'status' | 'endedAt' | 'endedQuietly' | 'goingOnAt' | 'stillGoingAskedAt' | 'leadId'>
    >,
  ): Promise<void> {
    await tx.update(Mentorship, { id: mentorshipId }, changes);
    await this.tellConcerned(tx, mentorshipId);
  }

  /**
   * Something else may wait now for those in a mentorship, and for coordinators, whom the milestones
   * of its mentee wait for while nobody guides them.
   */
  private async tellConcerned(tx: Tx, mentorshipId: string): Promise<void> {
    const concerned = await tx.query<{ userId: string }[]>(
      `${usersIn('$1')}
        UNION
       SELECT member.user_id FROM mentorship
         JOIN member ON member.community_id = mentorship.community_id AND 'COORDINATOR' = ANY (member.roles)
        WHERE mentorship.id = $1`,
      [mentorshipId],
    );
    await this.live.publish(
      tx,
      LiveTopic.INBOX,
      concerned.map(({ userId }) => userId),
    );
  }

  async addThread(tx: Tx, mentorshipId: string, threadId: string): Promise<void> {
    await tx.insert(MentorshipThread, { mentorshipId, threadId });
  }

  /** Its threads, in the order in which they are locked. */
  threadsOf(tx: Tx, mentorshipId: string): Promise<MentorshipThread[]> {
    return tx.find(MentorshipThread, { where: { mentorshipId }, order: { threadId: 'ASC' } });
  }

  /** The mentorship that a thread belongs to; null for the thread of a request alone. */
  async idOfThread(tx: Tx, threadId: string): Promise<string | null> {
    return (await tx.findOneBy(MentorshipThread, { threadId }))?.mentorshipId ?? null;
  }

  /** Remembers who had closed a thread by hand before its mentorship ended; null for one that was open. */
  async saveClosedBefore(tx: Tx, threadId: string, closedBeforeById: string | null): Promise<void> {
    await tx.update(MentorshipThread, { threadId }, { closedBeforeById });
  }
}
