import { Injectable } from '@nestjs/common';
import { type ActingMember, MembersRepository } from '#communities';
import type { Actor } from '#platform/auth';
import { Database, type Tx } from '#platform/database';
import { throwIfRefused } from '#platform/errors';
import { MentorshipLocking } from './mentorship-locking.js';
import { Mentorship } from './mentorship.entity.js';
import { MentorshipsRepository } from './mentorships.repository.js';
import { refuseChanging } from './mentorships.policy.js';

/** What changing a mentorship always takes: the transaction, the acting member, who may, the locks. */
@Injectable()
export class OwnMentorship {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly mentorships: MentorshipsRepository,
    private readonly locking: MentorshipLocking,
  ) {}

  /** @throws UserError NOT_FOUND, NOT_ALLOWED for who is neither mentee nor lead, and whatever `work` refuses */
  change(
    actor: Actor,
    mentorshipId: string,
    work: (tx: Tx, mentorship: Mentorship, member: ActingMember) => Promise<void>,
  ): Promise<Mentorship> {
    return this.db.transaction(async (tx) => {
      const seen = await this.mentorships.requireForActor(tx, actor, mentorshipId);
      const member = await this.members.acting(tx, actor, seen.communityId);
      throwIfRefused(refuseChanging(member, seen));
      const mentorship = await this.locking.lock(tx, seen);
      throwIfRefused(refuseChanging(member, mentorship)); // who led it then may not lead it any more
      await work(tx, mentorship, member);
      return tx.findOneByOrFail(Mentorship, { id: seen.id });
    });
  }
}
