import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { throwIfRefused } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { InMentorship } from '../in-mentorship.js';
import { Inviting } from '../inviting.js';
import { MentorInvitation } from '../mentor-invitation.entity.js';
import { whyNotInvite } from '../together.policy.js';

export interface InviteCoMentorInput {
  readonly mentorshipId: string;
  readonly memberId: string;
  /** What for, to the mentor who is invited. */
  readonly note: string;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class InviteCoMentor {
  constructor(
    private readonly inside: InMentorship,
    private readonly mutations: ClientMutations,
    private readonly inviting: Inviting,
  ) {}

  /** The lead asks another mentor to guide beside them. @throws UserError NOT_FOUND, NOT_ALLOWED, and every refusal of the domain's `inviteMentor` */
  run(actor: Actor, input: InviteCoMentorInput): Promise<MentorInvitation> {
    return this.inside.run(actor, input.mentorshipId, async (inside) => {
      const { tx, member, mentorship } = inside;
      const { memberId, note, clientMutationKey: key } = input;
      const keyed = { userId: actor.userId, key, operation: 'inviteCoMentor', input };
      const id = await this.mutations.once(tx, keyed, async (fresh) => {
        throwIfRefused(whyNotInvite(member, mentorship));
        await this.inviting.invite(actor, inside, { id: fresh, threadId: null, memberId, note });
      });
      return tx.findOneByOrFail(MentorInvitation, { id });
    });
  }
}
