import { Injectable } from '@nestjs/common';
import { type ActingMember, Member, MembersRepository } from '#communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database, type Tx } from '#platform/database';
import type { Profile } from './profile.entity.js';
import { ProfilesRepository } from './profiles.repository.js';

export interface ProfileChange {
  /** The verb, as the command is named: `set-away`. */
  readonly action: string;
  readonly communityId: string;
}

type Work = (tx: Tx, profile: Profile, member: ActingMember) => Promise<void>;

/** What changing one's own profile always takes: the transaction, the acting member, the lock, the audit. */
@Injectable()
export class OwnProfile {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly profiles: ProfilesRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws UserError as `MembersRepository.acting`, and whatever `work` refuses. */
  change(actor: Actor, change: ProfileChange, work: Work): Promise<Member> {
    return this.db.transaction((tx) => this.changeWithin(tx, actor, change, work));
  }

  /** As `change`, in a transaction that is already open. */
  async changeWithin(
    tx: Tx,
    actor: Actor,
    { action, communityId }: ProfileChange,
    work: Work,
  ): Promise<Member> {
    const member = await this.members.acting(tx, actor, communityId);
    await work(tx, await this.profiles.lock(tx, member.id), member);
    await this.audit.record(tx, {
      by: actor.userId,
      communityId,
      action,
      subject: { type: 'Member', id: member.id },
    });
    return tx.findOneByOrFail(Member, { id: member.id });
  }
}
