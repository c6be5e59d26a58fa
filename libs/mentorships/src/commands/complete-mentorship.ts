import { Injectable } from '@nestjs/common';
import { completeMentorship } from '#domain/mentorships';
import type { Actor } from '#platform/auth';
import { databaseNow } from '#platform/database';
import { UserError } from '#platform/errors';
import { MentorshipEnding } from '../mentorship-ending.js';
import type { Mentorship } from '../mentorship.entity.js';
import { OwnMentorship } from '../own-mentorship.js';

@Injectable()
export class CompleteMentorship {
  constructor(
    private readonly own: OwnMentorship,
    private readonly ending: MentorshipEnding,
  ) {}

  /** One of the two says that it reached what it was for. @throws UserError NOT_FOUND, NOT_ALLOWED, MENTORSHIP_NOT_LIVE */
  run(actor: Actor, mentorshipId: string): Promise<Mentorship> {
    return this.own.change(actor, mentorshipId, async (tx, mentorship, member) => {
      const outcome = completeMentorship(mentorship, await databaseNow(tx));
      if (outcome.refused) throw new UserError(outcome.refused);
      const doing = { by: actor.userId, action: 'complete-mentorship' };
      await this.ending.end(tx, mentorship, outcome, doing, member.id);
    });
  }
}
