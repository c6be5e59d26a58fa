import { Injectable } from '@nestjs/common';
import { pauseMentorship } from '#domain/mentorships';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { UserError } from '#platform/errors';
import type { Mentorship } from '../mentorship.entity.js';
import { MentorshipsRepository } from '../mentorships.repository.js';
import { OwnMentorship } from '../own-mentorship.js';
import { Telling } from '../telling.js';

@Injectable()
export class PauseMentorship {
  constructor(
    private readonly own: OwnMentorship,
    private readonly mentorships: MentorshipsRepository,
    private readonly telling: Telling,
    private readonly audit: AuditLog,
  ) {}

  /** Both take a break; the place with the mentor is kept. @throws UserError NOT_FOUND, NOT_ALLOWED, MENTORSHIP_NOT_LIVE */
  run(actor: Actor, mentorshipId: string): Promise<Mentorship> {
    return this.own.change(actor, mentorshipId, async (tx, mentorship, member) => {
      const outcome = pauseMentorship(mentorship);
      if (outcome.refused) throw new UserError(outcome.refused);
      const { status, endedAt } = outcome;
      await this.mentorships.change(tx, mentorship.id, { status, endedAt });
      await this.telling.mentorshipChanged(tx, mentorship, 'MENTORSHIP_PAUSED', member.id);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId: mentorship.communityId,
        action: 'pause-mentorship',
        subject: { type: 'Mentorship', id: mentorship.id },
      });
    });
  }
}
