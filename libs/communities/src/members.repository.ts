import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type MemberRole, withRole } from '#domain/communities';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import type { CursorPosition, Page } from '#platform/graphql';
import { Community } from './community.entity.js';
import { Member } from './member.entity.js';
import { cannotAct } from './members.policy.js';

/** An actor as the member that they are in one community. Commands of a community take one. */
export interface ActingMember {
  readonly id: string;
  readonly userId: string;
  readonly communityId: string;
  readonly roles: readonly MemberRole[];
}

export const hasRole = (member: ActingMember, role: MemberRole): boolean => member.roles.includes(role);

/** Which members are listed. */
export interface MemberFilter {
  /** Only with this role; null for all. */
  readonly role: MemberRole | null;
  /** Only whose name or login contains it, whatever its case; null for all. */
  readonly search: string | null;
}

/** SQL: whether a user's name or login contains the text of a parameter, whatever its case; all do for null. */
export const calledLike = (parameter: string, userId: string): string =>
  `(${parameter}::text IS NULL OR EXISTS (
      SELECT 1 FROM user_account called
       WHERE called.id = ${userId} AND (strpos(lower(called.login), lower(${parameter})) > 0
                                        OR strpos(lower(called.name), lower(${parameter})) > 0)))`;

@Injectable()
export class MembersRepository {
  constructor(private readonly db: Database) {}

  byIds(ids: readonly string[]): Promise<Member[]> {
    return this.db.reader.findBy(Member, { id: In([...ids]) });
  }

  /** The actor's memberships, oldest first. */
  ofActor(actor: Actor): Promise<Member[]> {
    return this.db.reader.find(Member, {
      where: { userId: actor.userId },
      order: { joinedAt: 'ASC', id: 'ASC' },
    });
  }

  /** The actor's membership of each of some communities. */
  ofActorIn(actor: Actor, communityIds: readonly string[]): Promise<Member[]> {
    return this.db.reader.findBy(Member, { userId: actor.userId, communityId: In([...communityIds]) });
  }

  /** A member that the actor may see: both belong to the same community. Null for any other, and for what is no id. */
  async findForActor(
    actor: Actor,
    memberId: string,
    manager: EntityManager = this.db.reader,
  ): Promise<Member | null> {
    if (!isId(memberId)) return null;
    return manager
      .createQueryBuilder(Member, 'member')
      .where('member.id = :memberId', { memberId })
      .andWhere(
        'EXISTS (SELECT 1 FROM member own WHERE own.community_id = member.community_id AND own.user_id = :userId)',
        { userId: actor.userId },
      )
      .getOne();
  }

  /**
   * The member as whom the actor acts in a community, for a command.
   *
   * The membership's row is share-locked until the transaction ends, so that a
   * role that is taken away meanwhile takes effect before or after, not in between.
   *
   * @throws UserError NOT_FOUND for a community that is unknown or not joined,
   *   MEMBER_SUSPENDED, CONDUCT_OUTDATED when a newer conduct text waits for acceptance.
   */
  async acting(
    tx: Tx,
    actor: Actor,
    communityId: string,
    field: readonly string[] = ['communityId'],
  ): Promise<ActingMember> {
    const member = isId(communityId)
      ? await tx.findOne(Member, {
          where: { userId: actor.userId, communityId },
          lock: { mode: 'pessimistic_read' },
        })
      : null;
    if (member === null) {
      throw UserError.of('NOT_FOUND', 'You are not a member of such a community.', {
        hint: 'Join the community first; its page has a button for that.',
        field,
      });
    }
    const community = await tx.findOneByOrFail(Community, { id: communityId });
    throwIfRefused(cannotAct(member, community));
    return member;
  }

  /** As `acting`, and only for a coordinator. @throws UserError NOT_ALLOWED for other members. */
  async actingCoordinator(
    tx: Tx,
    actor: Actor,
    communityId: string,
    field: readonly string[] = ['communityId'],
  ): Promise<ActingMember> {
    const member = await this.acting(tx, actor, communityId, field);
    if (!hasRole(member, 'COORDINATOR')) {
      throw UserError.of('NOT_ALLOWED', 'Only the coordinators of this community can do that.', {
        hint: 'Ask one of them; the community page lists who they are.',
      });
    }
    return member;
  }

  /**
   * Locks the actor's own membership for a change of its roles; call it before `acting`, whose
   * share lock two transactions can hold at once, and then neither could change the row.
   */
  async lockOwn(tx: Tx, actor: Actor, communityId: string): Promise<void> {
    if (!isId(communityId)) return;
    await tx.findOne(Member, {
      select: { id: true },
      where: { userId: actor.userId, communityId },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** Gives a member, whose row the transaction has locked, a role; one that they have already stays. */
  async addRole(tx: Tx, member: ActingMember, role: MemberRole): Promise<void> {
    await tx.update(Member, { id: member.id }, { roles: withRole(member.roles, role) });
  }

  /**
   * The community for a change that its coordinators make, one after the other: its row
   * owns the tree of areas, the ladder, the settings, the conduct text, the repositories
   * and who coordinates. Locked before the actor's own row, as joining does it too.
   *
   * @throws UserError as `actingCoordinator`.
   */
  async lockCoordinated(
    tx: Tx,
    actor: Actor,
    communityId: string,
    field: readonly string[] = ['communityId'],
  ): Promise<Community> {
    const community = await this.lockCommunity(tx, communityId);
    await this.actingCoordinator(tx, actor, communityId, field);
    if (community === null) throw new Error('a member of no community');
    return community;
  }

  /**
   * A member for a change that a coordinator of their community makes; the community's
   * row is locked first, then the member's and the actor's in the order of their ids, as a
   * block locks two, so that neither waits for the other in a ring.
   *
   * @throws UserError NOT_FOUND when the actor may not see such a member; otherwise as `actingCoordinator`.
   */
  async lockForCoordinator(tx: Tx, actor: Actor, memberId: string): Promise<Member> {
    const visible = await this.findForActor(actor, memberId, tx);
    if (visible === null) {
      throw UserError.of('NOT_FOUND', 'There is no such member in a community of yours.', {
        hint: 'Take the id from the community’s list of members.',
        field: ['memberId'],
      });
    }
    const { communityId } = visible;
    await this.lockCommunity(tx, communityId);
    const locked = await tx.find(Member, {
      where: [{ id: memberId }, { communityId, userId: actor.userId }],
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
    await this.actingCoordinator(tx, actor, communityId, ['memberId']);
    const member = locked.find(({ id }) => id === visible.id);
    if (member === undefined) throw new Error('a member who went away');
    return member;
  }

  private async lockCommunity(tx: Tx, communityId: string): Promise<Community | null> {
    if (!isId(communityId)) return null;
    return tx.findOne(Community, { where: { id: communityId }, lock: { mode: 'for_no_key_update' } });
  }

  /** How many others coordinate the member's community; whoever is suspended does not count. */
  countOtherCoordinators(tx: Tx, { id, communityId }: Member): Promise<number> {
    return tx
      .createQueryBuilder(Member, 'member')
      .where('member.communityId = :communityId AND member.id <> :id', { communityId, id })
      .andWhere("'COORDINATOR' = ANY (member.roles) AND member.suspendedAt IS NULL")
      .getCount();
  }

  /** The same page of the members of several communities, in order of joining, one row more than asked for. Cursor: [id]. */
  pages(
    communityIds: readonly string[],
    page: Page<CursorPosition>,
    { role, search }: MemberFilter,
  ): Promise<Member[]> {
    // Ids are made in order of time.
    return this.db.query<Member>(
      `SELECT listed.id, listed.community_id AS "communityId", listed.user_id AS "userId", listed.roles,
              listed.joined_at AS "joinedAt", listed.accepted_conduct_version AS "acceptedConductVersion",
              listed.suspended_at AS "suspendedAt"
         FROM unnest($1::uuid[]) AS community (id)
        CROSS JOIN LATERAL (
          SELECT * FROM member
           WHERE member.community_id = community.id
             AND ($2::text IS NULL OR $2 = ANY (member.roles))
             AND ($3::uuid IS NULL OR member.id > $3) AND ${calledLike('$5', 'member.user_id')}
           ORDER BY member.id LIMIT $4
        ) listed
        ORDER BY listed.id`,
      [communityIds, role, page.after?.[0] ?? null, page.limit + 1, search],
    );
  }

  /** How many members several communities have; one without any is left out. */
  counts(
    communityIds: readonly string[],
    { role, search }: MemberFilter,
  ): Promise<{ readonly communityId: string; readonly members: number }[]> {
    return this.db.query(
      `SELECT community_id AS "communityId", count(*)::int AS members FROM member
        WHERE community_id = ANY ($1) AND ($2::text IS NULL OR $2 = ANY (roles))
          AND ${calledLike('$3', 'user_id')}
        GROUP BY community_id`,
      [communityIds, role, search],
    );
  }
}
