import { Injectable } from '@nestjs/common';
import { declineInvitation } from '#domain/mentorships';
import type { Actor } from '#platform/auth';
import { databaseNow } from '#platform/database';
import { throwIfRefused, UserError } from '#platform/errors';
import { InMentorship } from '../in-mentorship.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { Lapsing } from '../lapsing.js';
import { MentorInvitation } from '../mentor-invitation.entity.js';
import { TellingTogether } from '../telling-together.js';
import { refuseAnswering } from '../together.policy.js';

@Injectable()
export class DeclineMentorInvitation {
  constructor(
    private readonly inside: InMentorship,
    private readonly invitations: InvitationsRepository,
    private readonly lapsing: Lapsing,
    private readonly telling: TellingTogether,
  ) {}

  /** The mentor who is invited cannot join. @throws UserError NOT_FOUND, NOT_ALLOWED, INVITATION_NOT_OPEN */
  run(actor: Actor, invitationId: string): Promise<MentorInvitation> {
    return this.inside.runAt(
      actor,
      (tx) => this.invitations.requireForActor(tx, actor, invitationId),
      async ({ tx, member }) => {
        const invitation = await tx.findOneByOrFail(MentorInvitation, { id: invitationId });
        throwIfRefused(refuseAnswering(member, invitation));
        const outcome = declineInvitation(invitation, await databaseNow(tx));
        if (outcome.refused) throw new UserError(outcome.refused);
        await this.lapsing.endInvitation(tx, invitation, outcome, actor.userId);
        await this.telling.notJoining(tx, invitation, 'INVITATION_DECLINED');
        return tx.findOneByOrFail(MentorInvitation, { id: invitationId });
      },
    );
  }
}
