import { Injectable } from '@nestjs/common';
import { type MemberRole, revokeRole } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { TransactionEvents } from '#platform/events';
import { LiveEvents, LiveTopic } from '#platform/live';
import { RoleRevoked } from '../events.js';
import { Member } from '../member.entity.js';
import { MembersRepository } from '../members.repository.js';

export interface RevokeRoleInput {
  readonly memberId: string;
  readonly role: MemberRole;
}

@Injectable()
export class RevokeRole {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly events: TransactionEvents,
    private readonly audit: AuditLog,
    private readonly live: LiveEvents,
  ) {}

  /**
   * Takes a role from a member; one that they do not have changes nothing.
   *
   * @throws UserError LAST_COORDINATOR when nobody else would run the programme.
   */
  async run(actor: Actor, { memberId, role }: RevokeRoleInput): Promise<Member> {
    return this.db.transaction(async (tx) => {
      const member = await this.members.lockForCoordinator(tx, actor, memberId);
      const after = revokeRole(member.roles, role, await this.members.countOtherCoordinators(tx, member));
      if (after.refused) throw new UserError(after.refused);
      if (!member.roles.includes(role)) return member;
      await tx.update(Member, { id: member.id }, { roles: [...after.roles] });
      await this.events.emit(tx, new RoleRevoked(member.id, member.communityId, role));
      await this.live.publish(tx, LiveTopic.ACCESS, [member.userId]);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId: member.communityId,
        action: 'revoke-role',
        subject: { type: 'Member', id: member.id },
        facts: { role },
      });
      return tx.findOneByOrFail(Member, { id: member.id });
    });
  }
}
