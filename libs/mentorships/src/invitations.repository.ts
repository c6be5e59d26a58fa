import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { LiveEvents, LiveTopic } from '#platform/live';
import { type InvitingFacts, invitingFacts } from './inviting-facts.js';
import { MentorInvitation } from './mentor-invitation.entity.js';
import { usersIn } from './users-in.js';

/** Where somebody is to be invited. */
export interface Inviting {
  readonly mentorshipId: string;
  /** Null for the mentorship as a whole. */
  readonly threadId: string | null;
  readonly mentorId: string;
}

/** What waits for an answer past its deadline, and the mentorship under whose lock it is settled. */
export interface Overdue {
  readonly id: string;
  readonly mentorshipId: string;
}

/**
 * SQL: whether user $2 may see the invitation `item`: who is invited, and who is in the mentorship;
 * guests and coordinators do not.
 */
export const seesInvitation = `EXISTS (
  SELECT 1 FROM member viewer JOIN mentorship seen ON seen.id = item.mentorship_id
   WHERE viewer.community_id = item.community_id AND viewer.user_id = $2
     AND (viewer.id IN (item.mentor_id, seen.mentee_id, seen.lead_id)
          OR viewer.id IN (SELECT member_id FROM co_mentor WHERE mentorship_id = seen.id)))`;

@Injectable()
export class InvitationsRepository {
  constructor(
    private readonly db: Database,
    private readonly live: LiveEvents,
  ) {}

  byIds(ids: readonly string[]): Promise<MentorInvitation[]> {
    return this.db.reader.findBy(MentorInvitation, { id: In([...ids]) });
  }

  /** Those of some invitations that the actor may see, unlocked; what is no id is left out. */
  async byIdsForActor(
    actor: Actor,
    ids: readonly string[],
    manager: EntityManager = this.db.reader,
  ): Promise<MentorInvitation[]> {
    const seen = await manager.query<{ id: string }[]>(
      `SELECT item.id FROM mentor_invitation item WHERE item.id = ANY ($1) AND ${seesInvitation}`,
      [ids.filter(isId), actor.userId],
    );
    return manager.findBy(MentorInvitation, { id: In(seen.map(({ id }) => id)) });
  }

  /** For a command. @throws UserError NOT_FOUND */
  async requireForActor(tx: Tx, actor: Actor, invitationId: string): Promise<MentorInvitation> {
    const [invitation] = await this.byIdsForActor(actor, [invitationId], tx);
    if (invitation !== undefined) return invitation;
    throw UserError.of('NOT_FOUND', 'There is no such invitation that you can see.', {
      hint: 'Take the id from your inbox, or from the mentorship.',
      field: ['invitationId'],
    });
  }

  /** What decides about inviting somebody; null when the two are not of one community. The mentorship is locked. */
  async factsOf(tx: Tx, { mentorshipId, threadId, mentorId }: Inviting): Promise<InvitingFacts> {
    const [facts] = await tx.query<InvitingFacts[]>(
      invitingFacts(
        'SELECT $3::uuid AS id, $1::uuid AS mentorship_id, $2::uuid AS thread_id, $3::uuid AS mentor_id',
      ),
      [mentorshipId, threadId, mentorId],
    );
    if (facts === undefined) throw new Error('an invitation without its mentor');
    return facts;
  }

  /** What decides about answering some stored invitations. */
  storedFacts(ids: readonly string[]): Promise<InvitingFacts[]> {
    return this.db.query<InvitingFacts>(
      invitingFacts(
        'SELECT id, mentorship_id, thread_id, mentor_id FROM mentor_invitation WHERE id = ANY ($1)',
      ),
      [ids],
    );
  }

  async insert(tx: Tx, invitation: Partial<MentorInvitation> & Pick<MentorInvitation, 'id'>): Promise<void> {
    await tx.insert(MentorInvitation, invitation);
    await this.tellConcerned(tx, invitation.id);
  }

  /** Writes what a step changed; the mentorship is locked. */
  async change(tx: Tx, id: string, changes: Pick<MentorInvitation, 'status' | 'answeredAt'>): Promise<void> {
    await tx.update(MentorInvitation, { id }, changes);
    await this.tellConcerned(tx, id);
  }

  /** What waits for an answer in a mentorship, which is locked; of one mentor or one conversation when named. By id. */
  openIn(
    tx: Tx,
    mentorshipId: string,
    only: Partial<Pick<MentorInvitation, 'mentorId' | 'invitedById' | 'threadId'>> = {},
  ): Promise<MentorInvitation[]> {
    return tx.find(MentorInvitation, {
      where: { mentorshipId, status: 'OPEN', ...(only as object) },
      order: { id: 'ASC' },
    });
  }

  /** What is past its deadline, by id. */
  overdue(limit: number, afterId: string | null): Promise<Overdue[]> {
    return this.db.query<Overdue>(
      `SELECT id, mentorship_id AS "mentorshipId" FROM mentor_invitation
        WHERE status = 'OPEN' AND expires_at <= clock_timestamp() AND ($2::uuid IS NULL OR id > $2)
        ORDER BY id LIMIT $1`,
      [limit, afterId],
    );
  }

  /** Something else may wait now for who is invited; those in the mentorship see whom they may expect. */
  private async tellConcerned(tx: Tx, id: string): Promise<void> {
    const concerned = await tx.query<{ userId: string }[]>(
      `${usersIn('(SELECT mentorship_id FROM mentor_invitation WHERE id = $1)')}
        UNION
       SELECT member.user_id FROM mentor_invitation invitation
         JOIN member ON member.id = invitation.mentor_id WHERE invitation.id = $1`,
      [id],
    );
    await this.live.publish(
      tx,
      LiveTopic.INBOX,
      concerned.map(({ userId }) => userId),
    );
  }
}
