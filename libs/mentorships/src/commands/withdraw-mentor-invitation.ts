import { Injectable } from '@nestjs/common';
import { withdrawInvitation } from '#domain/mentorships';
import type { Actor } from '#platform/auth';
import { databaseNow } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { InMentorship } from '../in-mentorship.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { Lapsing } from '../lapsing.js';
import { MentorInvitation } from '../mentor-invitation.entity.js';
import { refuseWithdrawing } from '../together.policy.js';

@Injectable()
export class WithdrawMentorInvitation {
  constructor(
    private readonly inside: InMentorship,
    private readonly invitations: InvitationsRepository,
    private readonly lapsing: Lapsing,
  ) {}

  /** Who invited takes it back, or the lead or the mentee does. @throws UserError NOT_FOUND, NOT_ALLOWED, INVITATION_NOT_OPEN */
  run(actor: Actor, invitationId: string): Promise<MentorInvitation> {
    return this.inside.runAt(
      actor,
      (tx) => this.invitations.requireForActor(tx, actor, invitationId),
      async ({ tx, member, mentorship }) => {
        const invitation = await tx.findOneByOrFail(MentorInvitation, { id: invitationId });
        throwIfRefused(refuseWithdrawing(member, invitation, mentorship));
        const outcome = withdrawInvitation(invitation, await databaseNow(tx));
        if (outcome.refused) throw new UserError(outcome.refused);
        await this.lapsing.endInvitation(tx, invitation, outcome, actor.userId);
        return tx.findOneByOrFail(MentorInvitation, { id: invitationId });
      },
    );
  }
}
