import { Injectable } from '@nestjs/common';
import { resumeMentorship } from '#domain/mentorships';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { databaseNow } from '#platform/database';
import { UserError } from '#platform/errors';
import type { Mentorship } from '../mentorship.entity.js';
import { MentorshipsRepository } from '../mentorships.repository.js';
import { OwnMentorship } from '../own-mentorship.js';
import { Telling } from '../telling.js';

@Injectable()
export class ResumeMentorship {
  constructor(
    private readonly own: OwnMentorship,
    private readonly mentorships: MentorshipsRepository,
    private readonly telling: Telling,
    private readonly audit: AuditLog,
  ) {}

  /** The break is over, and silence counts from now on. @throws UserError NOT_FOUND, NOT_ALLOWED, MENTORSHIP_NOT_LIVE */
  run(actor: Actor, mentorshipId: string): Promise<Mentorship> {
    return this.own.change(actor, mentorshipId, async (tx, mentorship, member) => {
      const outcome = resumeMentorship(mentorship, await databaseNow(tx));
      if (outcome.refused) throw new UserError(outcome.refused);
      const { status, endedAt, goingOnAt } = outcome;
      await this.mentorships.change(tx, mentorship.id, { status, endedAt, goingOnAt });
      await this.telling.mentorshipChanged(tx, mentorship, 'MENTORSHIP_RESUMED', member.id);
      await this.audit.record(tx, {
        by: actor.userId,
        communityId: mentorship.communityId,
        action: 'resume-mentorship',
        subject: { type: 'Mentorship', id: mentorship.id },
      });
    });
  }
}
