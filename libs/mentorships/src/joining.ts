import { Injectable } from '@nestjs/common';
import type { AnsweredInvitation } from '#domain/mentorships';
import { TakingPart } from '#threads';
import { CoMentorsRepository } from './co-mentors.repository.js';
import type { Inside } from './in-mentorship.js';
import { Lapsing } from './lapsing.js';
import type { MentorInvitation } from './mentor-invitation.entity.js';
import { TellingTogether } from './telling-together.js';

@Injectable()
export class Joining {
  constructor(
    private readonly coMentors: CoMentorsRepository,
    private readonly taking: TakingPart,
    private readonly lapsing: Lapsing,
    private readonly telling: TellingTogether,
  ) {}

  /**
   * A mentor comes in as they were invited: beside the lead, in all that is open to the lead, or as a
   * guest of one conversation. It takes no place of theirs. The mentorship is locked.
   *
   * @param by the user who accepted
   */
  async join(
    { tx, mentorship, coMentorIds }: Pick<Inside, 'tx' | 'mentorship' | 'coMentorIds'>,
    invitation: MentorInvitation,
    outcome: AnsweredInvitation,
    by: string,
  ): Promise<void> {
    const { id, leadId } = mentorship;
    const { threadId, mentorId } = invitation;
    await this.lapsing.endInvitation(tx, invitation, outcome, by);
    if (threadId === null) {
      await this.coMentors.add(tx, id, mentorId);
      for (const openId of await this.coMentors.openThreadsOf(tx, id, leadId)) {
        await this.taking.join(tx, openId, mentorId, false);
      }
    } else {
      await this.taking.join(tx, threadId, mentorId, ![leadId, ...coMentorIds].includes(mentorId));
    }
    await this.telling.joined(tx, mentorship, invitation);
  }
}
