import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { isId } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { Thread } from '#threads';
import { CoMentorsRepository } from '../co-mentors.repository.js';
import { InMentorship } from '../in-mentorship.js';
import { MentorParting } from '../mentor-parting.js';
import { MentorshipOfThread } from '../mentorship-of-thread.js';
import { notYetInMentorship, refuseRemoving } from '../together.policy.js';

export interface RemoveGuestInput {
  readonly threadId: string;
  readonly memberId: string;
}

@Injectable()
export class RemoveGuest {
  constructor(
    private readonly inside: InMentorship,
    private readonly places: MentorshipOfThread,
    private readonly coMentors: CoMentorsRepository,
    private readonly parting: MentorParting,
  ) {}

  /** The mentee or the lead takes a guest out of a conversation, who reads on no more. @throws UserError NOT_FOUND, NOT_ALLOWED */
  run(actor: Actor, input: RemoveGuestInput): Promise<Thread> {
    return this.inside.runAt(
      actor,
      (tx) => this.places.require(tx, actor, input.threadId, notYetInMentorship),
      async ({ tx, member, mentorship }) => {
        throwIfRefused(refuseRemoving(member, mentorship));
        const { threadId } = await this.places.require(tx, actor, input.threadId, notYetInMentorship);
        const memberId = input.memberId.toLowerCase();
        const guestIn = isId(memberId) ? await this.coMentors.guestIn(tx, mentorship.id, memberId) : [];
        if (!guestIn.includes(threadId)) throw noSuchGuest();
        const parting = { by: actor.userId, action: 'remove-guest', byId: member.id };
        await this.parting.guest(tx, mentorship, { threadId, memberId }, parting);
        return tx.findOneByOrFail(Thread, { id: threadId });
      },
    );
  }
}

const noSuchGuest = (): UserError =>
  UserError.of('NOT_FOUND', 'There is no such guest in this conversation.', {
    hint: 'They may have left already; co-mentors leave with `removeCoMentor`.',
    field: ['memberId'],
  });
