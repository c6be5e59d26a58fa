import { Injectable } from '@nestjs/common';
import { reopenMentorship } from '#domain/mentorships';
import type { Actor } from '#platform/auth';
import { databaseNow } from '#platform/database';
import { UserError } from '#platform/errors';
import { MentorshipReopening } from '../mentorship-reopening.js';
import type { Mentorship } from '../mentorship.entity.js';
import { OwnMentorship } from '../own-mentorship.js';
import { QuietMentorshipsRepository } from '../quiet-mentorships.repository.js';
import { Telling } from '../telling.js';

@Injectable()
export class ReopenMentorship {
  constructor(
    private readonly own: OwnMentorship,
    private readonly quiet: QuietMentorshipsRepository,
    private readonly reopening: MentorshipReopening,
    private readonly telling: Telling,
  ) {}

  /**
   * One of the two goes on with what silence ended.
   *
   * @throws UserError NOT_FOUND, NOT_ALLOWED, and every refusal of the domain's `reopenMentorship`
   */
  run(actor: Actor, mentorshipId: string): Promise<Mentorship> {
    return this.own.change(actor, mentorshipId, async (tx, mentorship, member) => {
      const [pair] = await this.quiet.reopeningFacts([mentorship.id], tx);
      if (pair === undefined) throw new Error('a mentorship without its two');
      const outcome = reopenMentorship(mentorship, pair, await databaseNow(tx));
      if (outcome.refused) throw new UserError(outcome.refused);
      await this.reopening.reopen(tx, mentorship, outcome, { by: actor.userId, action: 'reopen-mentorship' });
      await this.telling.mentorshipChanged(tx, mentorship, 'MENTORSHIP_REOPENED', member.id);
    });
  }
}
