import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { throwIfRefused } from '#platform/errors';
import { InMentorship } from '../in-mentorship.js';
import { MentorParting } from '../mentor-parting.js';
import { refuseLeaving } from '../together.policy.js';

@Injectable()
export class LeaveMentorship {
  constructor(
    private readonly inside: InMentorship,
    private readonly parting: MentorParting,
  ) {}

  /** A co-mentor goes, and reads on no more. @throws UserError NOT_FOUND, NOT_ALLOWED */
  run(actor: Actor, mentorshipId: string): Promise<void> {
    return this.inside.run(actor, mentorshipId, async ({ tx, member, mentorship, coMentorIds }) => {
      throwIfRefused(refuseLeaving(member, mentorship, coMentorIds));
      const parting = { by: actor.userId, action: 'leave-mentorship', byId: member.id };
      await this.parting.coMentor(tx, mentorship, member.id, parting);
    });
  }
}
