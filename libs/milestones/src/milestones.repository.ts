import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type MilestoneStatus, reachedStatuses } from '#domain/milestones';
import { Member } from '#communities';
import { guidesOrGuided } from '#mentorships';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import type { CursorPosition, Page } from '#platform/graphql';
import { LiveEvents, LiveTopic } from '#platform/live';
import { Milestone } from './milestone.entity.js';
import { canSeeMilestone, type Viewing } from './milestones.policy.js';

/** A milestone, and who looks at it. */
export interface SeenMilestone {
  readonly milestone: Milestone;
  readonly viewer: Viewing;
}

export interface ListedMilestone {
  readonly ownerId: string;
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly reachedOn: string;
}

/** A rung that a member reached. */
export interface ReachedRung {
  readonly memberId: string;
  readonly rungId: string;
  readonly status: MilestoneStatus;
}

/** SQL: the milestones of `owner` that user $2 may see, in one of the statuses $3, or in any for null; as `canSeeMilestone`. */
const visible = `FROM milestone item
   JOIN member viewer ON viewer.community_id = item.community_id AND viewer.user_id = $2
  WHERE item.member_id = owner.id
    AND ($3::text[] IS NULL OR item.status = ANY($3))
    AND (item.status IN (${reachedStatuses.map((status) => `'${status}'`).join()})
         OR viewer.id = item.member_id OR 'COORDINATOR' = ANY(viewer.roles)
         OR ${guidesOrGuided('viewer.id', 'item.member_id')})`;

@Injectable()
export class MilestonesRepository {
  constructor(
    private readonly db: Database,
    private readonly live: LiveEvents,
  ) {}

  byIds(ids: readonly string[]): Promise<Milestone[]> {
    return this.db.reader.findBy(Milestone, { id: In([...ids]) });
  }

  /** A milestone that the actor may see, unlocked; null for any other, and for what is no id. */
  async findForActor(
    actor: Actor,
    milestoneId: string,
    manager: EntityManager = this.db.reader,
  ): Promise<SeenMilestone | null> {
    const [seen] = await this.seenByIds(actor, [milestoneId], manager);
    return seen ?? null;
  }

  /** Those of some milestones that the actor may see. */
  async byIdsForActor(actor: Actor, ids: readonly string[]): Promise<Milestone[]> {
    return (await this.seenByIds(actor, ids, this.db.reader)).map(({ milestone }) => milestone);
  }

  private async seenByIds(
    actor: Actor,
    ids: readonly string[],
    manager: EntityManager,
  ): Promise<SeenMilestone[]> {
    const { entities, raw } = await manager
      .createQueryBuilder(Milestone, 'milestone')
      .innerJoin(Member, 'viewer', 'viewer.communityId = milestone.communityId AND viewer.userId = :userId', {
        userId: actor.userId,
      })
      .addSelect('viewer.id', 'viewer_id')
      .addSelect('viewer.roles', 'viewer_roles')
      .addSelect(guidesOrGuided('viewer.id', 'milestone.member_id'), 'guides')
      .where('milestone.id = ANY(:ids)', { ids: ids.filter(isId) })
      .getRawAndEntities<{ viewer_id: string; viewer_roles: Member['roles']; guides: boolean }>();
    return entities
      .map((milestone, index): SeenMilestone => {
        const { viewer_id, viewer_roles, guides } = raw[index]!;
        return { milestone, viewer: { id: viewer_id, roles: viewer_roles, guides } };
      })
      .filter(({ milestone, viewer }) => canSeeMilestone(viewer, milestone));
  }

  /** Everybody who guides a member, or has guided them to the end. */
  async guidesOf(tx: Tx, memberId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT mentor.id FROM member mentor
        WHERE mentor.id IN (SELECT lead_id FROM mentorship WHERE mentee_id = $1
                      UNION SELECT co_mentor.member_id FROM co_mentor
                              JOIN mentorship ON mentorship.id = co_mentor.mentorship_id
                             WHERE mentorship.mentee_id = $1)
          AND ${guidesOrGuided('mentor.id', '$1')}
        ORDER BY mentor.id`,
      [memberId],
    );
    return rows.map(({ id }) => id);
  }

  /** Which of some members the actor guides, or has guided to the end. */
  async guidedBy(actor: Actor, memberIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT mentee.id FROM member mentee
         JOIN member viewer ON viewer.community_id = mentee.community_id AND viewer.user_id = $2
        WHERE mentee.id = ANY($1) AND ${guidesOrGuided('viewer.id', 'mentee.id')}`,
      [memberIds, actor.userId],
    );
    return rows.map(({ id }) => id);
  }

  /** Locks a milestone until the transaction ends. The id must be of one. */
  lock(tx: Tx, milestoneId: string): Promise<Milestone> {
    return tx.findOneOrFail(Milestone, {
      where: { id: milestoneId },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** @returns whether it was new: the same rung with the same evidence is logged once, unless it was declined. */
  async insert(
    tx: Tx,
    milestone: Omit<Milestone, 'loggedAt' | 'declineReason' | 'decidedById'>,
  ): Promise<boolean> {
    const { id, communityId, memberId, rungId, status, reachedOn, evidenceUrl, note, decidedAt } = milestone;
    const made = await tx.query<unknown[]>(
      `INSERT INTO milestone (id, community_id, member_id, rung_id, status, reached_on, evidence_url, note, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
      [id, communityId, memberId, rungId, status, reachedOn, evidenceUrl, note, decidedAt],
    );
    if (made.length === 0) return false;
    await this.tellConcerned(tx, id);
    return true;
  }

  async change(
    tx: Tx,
    milestoneId: string,
    changes: Partial<Pick<Milestone, 'status' | 'decidedAt' | 'decidedById' | 'declineReason'>>,
  ): Promise<void> {
    await tx.update(Milestone, { id: milestoneId }, changes);
    await this.tellConcerned(tx, milestoneId);
  }

  /** For those who may decide a milestone, something else waits now; the member sees what became of theirs. */
  private async tellConcerned(tx: Tx, milestoneId: string): Promise<void> {
    const concerned = await tx.query<{ userId: string }[]>(
      `SELECT member.user_id AS "userId" FROM milestone
         JOIN mentorship guided ON guided.mentee_id = milestone.member_id AND guided.status IN ('ACTIVE','PAUSED')
         LEFT JOIN co_mentor ON co_mentor.mentorship_id = guided.id
         JOIN member ON member.id IN (guided.lead_id, co_mentor.member_id)
        WHERE milestone.id = $1
        UNION
       SELECT member.user_id FROM milestone JOIN member ON member.id = milestone.member_id WHERE milestone.id = $1
        UNION
       SELECT member.user_id FROM milestone
         JOIN member ON member.community_id = milestone.community_id AND 'COORDINATOR' = ANY (member.roles)
        WHERE milestone.id = $1`,
      [milestoneId],
    );
    await this.live.publish(
      tx,
      LiveTopic.INBOX,
      concerned.map(({ userId }) => userId),
    );
  }

  /**
   * The same page of the timelines of several members, newest first, one row more than asked
   * for. Cursor: [reachedOn, id].
   */
  pages(
    memberIds: readonly string[],
    userId: string,
    page: Page<CursorPosition>,
    statuses: readonly string[] | null,
  ): Promise<ListedMilestone[]> {
    const [reachedOn, id] = page.after ?? [null, null];
    return this.db.query<ListedMilestone>(
      `SELECT owner.id AS "ownerId", listed.id, listed.reached_on::text AS "reachedOn"
         FROM unnest($1::uuid[]) AS owner (id)
        CROSS JOIN LATERAL (
          SELECT item.id, item.reached_on ${visible}
             AND ($4::date IS NULL OR (item.reached_on, item.id) < ($4::date, $5::uuid))
           ORDER BY item.reached_on DESC, item.id DESC LIMIT $6
        ) listed
        ORDER BY listed.reached_on DESC, listed.id DESC`,
      [memberIds, userId, statuses, reachedOn, id, page.limit + 1],
    );
  }

  /** How long the timelines of several members are. */
  counts(
    memberIds: readonly string[],
    userId: string,
    statuses: readonly string[] | null,
  ): Promise<{ readonly ownerId: string; readonly count: number }[]> {
    return this.db.query(
      `SELECT owner.id AS "ownerId", listed.count FROM unnest($1::uuid[]) AS owner (id)
        CROSS JOIN LATERAL (SELECT count(*)::int AS count ${visible}) listed`,
      [memberIds, userId, statuses],
    );
  }

  /** What several members have reached. */
  reached(memberIds: readonly string[]): Promise<ReachedRung[]> {
    return this.db.query<ReachedRung>(
      `SELECT DISTINCT member_id AS "memberId", rung_id AS "rungId", status FROM milestone
        WHERE member_id = ANY($1) AND status = ANY($2)`,
      [memberIds, reachedStatuses],
    );
  }
}
