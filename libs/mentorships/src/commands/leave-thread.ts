import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { throwIfRefused } from '#platform/errors';
import { CoMentorsRepository } from '../co-mentors.repository.js';
import { InMentorship } from '../in-mentorship.js';
import { MentorParting } from '../mentor-parting.js';
import { MentorshipOfThread } from '../mentorship-of-thread.js';
import { notYetInMentorship, refuseLeavingThread } from '../together.policy.js';

@Injectable()
export class LeaveThread {
  constructor(
    private readonly inside: InMentorship,
    private readonly places: MentorshipOfThread,
    private readonly coMentors: CoMentorsRepository,
    private readonly parting: MentorParting,
  ) {}

  /** A guest goes out of the conversation, and reads on no more. @throws UserError NOT_FOUND, NOT_ALLOWED for who is no guest */
  run(actor: Actor, threadId: string): Promise<void> {
    return this.inside.runAt(
      actor,
      (tx) => this.places.require(tx, actor, threadId, notYetInMentorship),
      async ({ tx, member, mentorship }) => {
        const { id: memberId } = member;
        const { threadId: id } = await this.places.require(tx, actor, threadId, notYetInMentorship);
        const guestIn = await this.coMentors.guestIn(tx, mentorship.id, memberId);
        throwIfRefused(refuseLeavingThread(guestIn.includes(id)));
        const parting = { by: actor.userId, action: 'leave-thread', byId: memberId };
        await this.parting.guest(tx, mentorship, { threadId: id, memberId }, parting);
      },
    );
  }
}
