import { Injectable } from '@nestjs/common';
import { acceptInvitation } from '#domain/mentorships';
import type { Actor } from '#platform/auth';
import { databaseNow } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { ClientMutations } from '#platform/idempotency';
import { InMentorship, type Inside } from '../in-mentorship.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { Joining } from '../joining.js';
import { MentorInvitation } from '../mentor-invitation.entity.js';
import { refuseAnswering } from '../together.policy.js';

export interface AcceptMentorInvitationInput {
  readonly invitationId: string;
  readonly clientMutationKey?: string | null;
}

@Injectable()
export class AcceptMentorInvitation {
  constructor(
    private readonly inside: InMentorship,
    private readonly mutations: ClientMutations,
    private readonly invitations: InvitationsRepository,
    private readonly joining: Joining,
  ) {}

  /**
   * The mentor who is invited joins the mentorship with its open conversations, or the one conversation.
   *
   * @throws UserError NOT_FOUND, NOT_ALLOWED, and every refusal of the domain's `acceptInvitation`
   */
  run(actor: Actor, input: AcceptMentorInvitationInput): Promise<MentorInvitation> {
    return this.inside.runAt(
      actor,
      (tx) => this.invitations.requireForActor(tx, actor, input.invitationId),
      (inside) => this.accept(actor, input, inside),
    );
  }

  private async accept(
    actor: Actor,
    input: AcceptMentorInvitationInput,
    inside: Inside,
  ): Promise<MentorInvitation> {
    const { tx, member } = inside;
    const { invitationId: id, clientMutationKey: key } = input;
    const keyed = { userId: actor.userId, key, operation: 'acceptMentorInvitation', input };
    await this.mutations.once(tx, keyed, async () => {
      const invitation = await tx.findOneByOrFail(MentorInvitation, { id });
      throwIfRefused(refuseAnswering(member, invitation));
      const facts = await this.invitations.factsOf(tx, invitation);
      const outcome = acceptInvitation(invitation, facts, facts, await databaseNow(tx));
      if (outcome.refused) throw new UserError(outcome.refused);
      await this.joining.join(inside, invitation, outcome, actor.userId);
    });
    return tx.findOneByOrFail(MentorInvitation, { id });
  }
}
