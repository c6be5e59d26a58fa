import { Injectable } from '@nestjs/common';
import { keepMentorshipGoing } from '#domain/mentorships';
import { MembersRepository } from '#communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { Database, databaseNow } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { Mentorship } from '../mentorship.entity.js';
import { MentorshipsRepository } from '../mentorships.repository.js';
import { refuseKeepingGoing } from '../quiet-mentorships.policy.js';

@Injectable()
export class KeepMentorshipGoing {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly mentorships: MentorshipsRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Somebody in it says that it goes on, though nobody writes. @throws UserError NOT_FOUND, NOT_ALLOWED, MENTORSHIP_NOT_LIVE */
  run(actor: Actor, mentorshipId: string): Promise<Mentorship> {
    return this.db.transaction(async (tx) => {
      const seen = await this.mentorships.requireForActor(tx, actor, mentorshipId);
      const member = await this.members.acting(tx, actor, seen.communityId);
      const mentorship = await this.mentorships.lock(tx, seen.id);
      const coMentorIds = await this.mentorships.coMentorIds(tx, seen.id);
      throwIfRefused(refuseKeepingGoing(member, mentorship, coMentorIds));
      const outcome = keepMentorshipGoing(mentorship, await databaseNow(tx));
      if (outcome.refused) throw new UserError(outcome.refused);
      await this.mentorships.change(tx, seen.id, { goingOnAt: outcome.goingOnAt });
      await this.audit.record(tx, {
        by: actor.userId,
        communityId: seen.communityId,
        action: 'keep-mentorship-going',
        subject: { type: 'Mentorship', id: seen.id },
      });
      return tx.findOneByOrFail(Mentorship, { id: seen.id });
    });
  }
}
