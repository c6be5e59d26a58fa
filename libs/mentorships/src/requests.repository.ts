import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { NewcomerStanding } from '#domain/mentorships';
import { Member } from '#communities';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { LiveEvents, LiveTopic } from '#platform/live';
import { MentorshipRequest } from './mentorship-request.entity.js';
import { canSeeRequest, type Viewing } from './mentorships.policy.js';

/** A request, and who looks at it. */
export interface SeenRequest {
  readonly request: MentorshipRequest;
  readonly viewer: Viewing;
}

/** What is true between a request's newcomer and the actor as a mentor who may claim it. */
export interface ClaimFacts {
  readonly requestId: string;
  /** Whether the newcomer also has a request waiting with this mentor directly. */
  readonly alreadyRequested: boolean;
  /** Whether a live mentorship between the two exists. */
  readonly alreadyInMentorship: boolean;
  /** Whether a block keeps the two apart, whoever made it. */
  readonly blockedEitherWay: boolean;
  /** Whether the newcomer's membership is suspended. */
  readonly newcomerSuspended: boolean;
}

interface Sight extends SeenRequest {
  readonly blocked: boolean;
}

@Injectable()
export class RequestsRepository {
  constructor(
    private readonly db: Database,
    private readonly live: LiveEvents,
  ) {}

  byIds(ids: readonly string[]): Promise<MentorshipRequest[]> {
    return this.db.reader.findBy(MentorshipRequest, { id: In([...ids]) });
  }

  /** What waits, of the askings that began with some requests; at most one of each. */
  waitingOfAskings(firstRequestIds: readonly string[]): Promise<MentorshipRequest[]> {
    return this.db.reader.findBy(MentorshipRequest, {
      firstRequestId: In([...firstRequestIds]),
      status: 'SUBMITTED',
    });
  }

  /** Those of some requests that the actor may see. */
  async byIdsForActor(actor: Actor, ids: readonly string[]): Promise<MentorshipRequest[]> {
    const sights = await this.look(actor, ids, this.db.reader);
    return sights
      .filter(({ viewer, request, blocked }) => canSeeRequest(viewer, request, blocked))
      .map(({ request }) => request);
  }

  byThreadIds(threadIds: readonly string[]): Promise<MentorshipRequest[]> {
    return this.db.reader.findBy(MentorshipRequest, { threadId: In([...threadIds]) });
  }

  /** A request that the actor may see, unlocked; null for any other, and for what is no id. */
  async findForActor(
    actor: Actor,
    requestId: string,
    manager: EntityManager = this.db.reader,
  ): Promise<SeenRequest | null> {
    const [sight] = await this.look(actor, [requestId], manager);
    return sight !== undefined && canSeeRequest(sight.viewer, sight.request, sight.blocked) ? sight : null;
  }

  /** As `findForActor`, for a command. @throws UserError NOT_FOUND */
  async requireForActor(tx: Tx, actor: Actor, requestId: string): Promise<MentorshipRequest> {
    const seen = await this.findForActor(actor, requestId, tx);
    if (seen === null) throw notFound();
    return seen.request;
  }

  /**
   * As `requireForActor`, and also what waited in the open queue until another mentor was faster:
   * those who come too late are told so, rather than that there was nothing.
   */
  async requireClaimable(tx: Tx, actor: Actor, requestId: string): Promise<MentorshipRequest> {
    const [sight] = await this.look(actor, [requestId], tx);
    if (sight === undefined) throw notFound();
    const { request, viewer, blocked } = sight;
    const queued = request.openQueue && viewer.roles.includes('MENTOR') && !blocked;
    if (!queued && !canSeeRequest(viewer, request, blocked)) throw notFound();
    return request;
  }

  /** Requests of the actor's communities, and how the actor stands to them; what is no id is left out. */
  private async look(actor: Actor, requestIds: readonly string[], manager: EntityManager): Promise<Sight[]> {
    const { entities, raw } = await manager
      .createQueryBuilder(MentorshipRequest, 'request')
      .innerJoin(Member, 'viewer', 'viewer.communityId = request.communityId AND viewer.userId = :userId', {
        userId: actor.userId,
      })
      .addSelect('viewer.id', 'viewer_id')
      .addSelect('viewer.roles', 'viewer_roles')
      .addSelect(blockedBetween('viewer.id', 'request.newcomer_id'), 'blocked')
      .where('request.id = ANY(:ids)', { ids: requestIds.filter(isId) })
      .getRawAndEntities<{ viewer_id: string; viewer_roles: Member['roles']; blocked: boolean }>();
    return entities.map((request, index) => {
      const { viewer_id, viewer_roles, blocked } = raw[index]!;
      return { request, viewer: { id: viewer_id, roles: viewer_roles }, blocked };
    });
  }

  /** Locks a request until the transaction ends, after its mentor's profile. The id must be of a request. */
  lock(tx: Tx, requestId: string): Promise<MentorshipRequest> {
    return tx.findOneOrFail(MentorshipRequest, {
      where: { id: requestId },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /**
   * What waits from one member for another, or in the open queue for null, overdue or not, unlocked.
   * There is at most one.
   */
  findWaiting(tx: Tx, newcomerId: string, mentorId: string | null): Promise<MentorshipRequest | null> {
    return this.waiting(tx, newcomerId, mentorId).getOne();
  }

  /** As `findWaiting`, and locks it: the mentor's profile is locked. */
  lockWaiting(tx: Tx, newcomerId: string, mentorId: string): Promise<MentorshipRequest | null> {
    return this.waiting(tx, newcomerId, mentorId).setLock('for_no_key_update').getOne();
  }

  private waiting(tx: Tx, newcomerId: string, mentorId: string | null) {
    return tx
      .createQueryBuilder(MentorshipRequest, 'request')
      .where("request.newcomerId = :newcomerId AND request.status = 'SUBMITTED'", { newcomerId })
      .andWhere('request.mentorId IS NOT DISTINCT FROM :mentorId::uuid', { mentorId });
  }

  /** Locks everything that waits for a mentor, whose profile is locked. */
  lockAllWaiting(tx: Tx, mentorId: string): Promise<MentorshipRequest[]> {
    return tx.find(MentorshipRequest, {
      where: { mentorId, status: 'SUBMITTED' },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** Which of some requests were sent to this mentor, whatever became of them. */
  async sentTo(tx: Tx, mentorId: string, requestIds: readonly string[]): Promise<string[]> {
    const sent = await tx.find(MentorshipRequest, {
      select: { id: true },
      where: { mentorId, id: In([...requestIds]) },
    });
    return sent.map(({ id }) => id);
  }

  /** Locks everything that a mentor, whose profile is locked, holds out of the open queue; from one newcomer only when named. */
  lockAllHeld(tx: Tx, mentorId: string, newcomerId?: string): Promise<MentorshipRequest[]> {
    return tx.find(MentorshipRequest, {
      where: { claimedById: mentorId, ...(newcomerId !== undefined && { newcomerId }) },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  async insert(tx: Tx, request: Partial<MentorshipRequest> & Pick<MentorshipRequest, 'id'>): Promise<void> {
    await tx.insert(MentorshipRequest, request);
    await this.tellConcerned(tx, request.id);
  }

  /**
   * Writes what a step changed into a request that the transaction has locked; something else may
   * wait now for the mentor who was asked or holds it, before or after, and the newcomer sees where it stands.
   */
  async change(
    tx: Tx,
    requestId: string,
    changes: Partial<
      Pick<
        MentorshipRequest,
        | 'status'
        | 'answeredAt'
        | 'declineKind'
        | 'declineReason'
        | 'mentorId'
        | 'claimedById'
        | 'claimedUntil'
        | 'expiresAt'
        | 'renewals'
        | 'staysWithMentor'
      >
    >,
  ): Promise<void> {
    await this.tellConcerned(tx, requestId, changes);
    await tx.update(MentorshipRequest, { id: requestId }, changes);
  }

  private async tellConcerned(
    tx: Tx,
    requestId: string,
    { mentorId, claimedById }: Partial<Pick<MentorshipRequest, 'mentorId' | 'claimedById'>> = {},
  ): Promise<void> {
    const concerned = await tx.query<{ userId: string }[]>(
      `SELECT DISTINCT member.user_id AS "userId" FROM mentorship_request request
         JOIN member ON member.id IN (request.newcomer_id, request.mentor_id, request.claimed_by_id, $2, $3)
        WHERE request.id = $1`,
      [requestId, mentorId, claimedById],
    );
    await this.live.publish(
      tx,
      LiveTopic.INBOX,
      concerned.map(({ userId }) => userId),
    );
  }

  /** What waits from a newcomer, whose profile is locked; what is overdue waits no more. */
  async standingOf(tx: Tx, newcomerId: string): Promise<NewcomerStanding> {
    const [standing] = await tx.query<NewcomerStanding[]>(
      `SELECT count(*)::int AS "waitingRequests", count(*) FILTER (WHERE mentor_id IS NULL) > 0 AS "inOpenQueue"
         FROM mentorship_request
        WHERE newcomer_id = $1 AND status = 'SUBMITTED' AND expires_at > clock_timestamp()`,
      [newcomerId],
    );
    if (standing === undefined) throw new Error('a count answered without a row');
    return standing;
  }

  /** For each request, what stands between its newcomer and the actor as a mentor. */
  claimFacts(
    actor: Actor,
    requestIds: readonly string[],
    manager: EntityManager = this.db.reader,
  ): Promise<ClaimFacts[]> {
    return manager.query<ClaimFacts[]>(
      `SELECT request.id AS "requestId",
              EXISTS (SELECT 1 FROM mentorship_request direct
                       WHERE direct.newcomer_id = request.newcomer_id AND direct.mentor_id = mentor.id
                         AND direct.status = 'SUBMITTED') AS "alreadyRequested",
              EXISTS (SELECT 1 FROM mentorship
                       WHERE mentee_id = request.newcomer_id AND lead_id = mentor.id
                         AND status IN ('ACTIVE','PAUSED')) AS "alreadyInMentorship",
              ${blockedBetween('mentor.id', 'request.newcomer_id')} AS "blockedEitherWay",
              newcomer.suspended_at IS NOT NULL AS "newcomerSuspended"
         FROM mentorship_request request
         JOIN member newcomer ON newcomer.id = request.newcomer_id
         JOIN member mentor ON mentor.community_id = request.community_id AND mentor.user_id = $2
        WHERE request.id = ANY($1)`,
      [requestIds, actor.userId],
    );
  }
}

/** SQL: whether a block, whoever made it, keeps two members apart. */
export const blockedBetween = (one: string, other: string): string =>
  `EXISTS (SELECT 1 FROM block WHERE (blocker_id, blocked_id) IN ((${one}, ${other}), (${other}, ${one})))`;

function notFound(): UserError {
  return UserError.of('NOT_FOUND', 'There is no such request that you can see.', {
    hint: 'Take the id from your list of requests; it may have been answered meanwhile.',
    field: ['requestId'],
  });
}
