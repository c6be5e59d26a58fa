import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { MemberRole } from '#domain/communities';
import type { Actor } from '#platform/auth';
import { Database, isId, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { Community } from './community.entity.js';
import { Member } from './member.entity.js';

/** An actor as the member that they are in one community. Commands of a community take one. */
export interface ActingMember {
  readonly id: string;
  readonly userId: string;
  readonly communityId: string;
  readonly roles: readonly MemberRole[];
}

export const hasRole = (member: ActingMember, role: MemberRole): boolean => member.roles.includes(role);

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
  async findForActor(actor: Actor, memberId: string): Promise<Member | null> {
    if (!isId(memberId)) return null;
    return this.db.reader
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
    if (member.suspendedAt !== null) {
      throw UserError.of(
        'MEMBER_SUSPENDED',
        'Your membership of this community is suspended, so nothing was changed.',
        {
          hint: 'The coordinators of the community can tell you more.',
        },
      );
    }
    const community = await tx.findOneByOrFail(Community, { id: communityId });
    if (member.acceptedConductVersion < community.conductVersion) {
      throw UserError.of(
        'CONDUCT_OUTDATED',
        'The conduct text of this community has changed since you accepted it.',
        {
          hint: 'Read the new version and accept it by joining again; then this works.',
        },
      );
    }
    return member;
  }

  /** As `acting`, and only for a coordinator. @throws UserError NOT_ALLOWED for other members. */
  async actingCoordinator(tx: Tx, actor: Actor, communityId: string): Promise<ActingMember> {
    const member = await this.acting(tx, actor, communityId);
    if (!hasRole(member, 'COORDINATOR')) {
      throw UserError.of('NOT_ALLOWED', 'Only the coordinators of this community can do that.', {
        hint: 'Ask one of them; the community page lists who they are.',
      });
    }
    return member;
  }
}
