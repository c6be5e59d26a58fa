import { Injectable } from '@nestjs/common';
import type { MemberRole } from '#domain/communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { LiveEvents, LiveTopic } from '#platform/live';
import { Member } from '../member.entity.js';
import { MembersRepository } from '../members.repository.js';

export interface GrantRoleInput {
  readonly memberId: string;
  readonly role: MemberRole;
}

@Injectable()
export class GrantRole {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly audit: AuditLog,
    private readonly live: LiveEvents,
  ) {}

  /** Gives a member a role; one that they have already changes nothing. */
  async run(actor: Actor, { memberId, role }: GrantRoleInput): Promise<Member> {
    return this.db.transaction(async (tx) => {
      const member = await this.members.lockForCoordinator(tx, actor, memberId);
      if (member.roles.includes(role)) return member;
      await this.members.addRole(tx, member, role);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId: member.communityId,
        action: 'grant-role',
        subject: { type: 'Member', id: member.id },
        facts: { role },
      });
      await this.live.publish(tx, LiveTopic.ACCESS, [member.userId]);
      return tx.findOneByOrFail(Member, { id: member.id });
    });
  }
}
