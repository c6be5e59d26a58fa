import { Injectable } from '@nestjs/common';
import { expireInvitation, inviteMentor } from '#domain/mentorships';
import { MembersRepository } from '#communities';
import { AuditLog } from '#platform/audit';
import type { Actor } from '#platform/auth';
import { databaseNow, type Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import type { Inside } from './in-mentorship.js';
import { InvitationsRepository } from './invitations.repository.js';
import { Lapsing } from './lapsing.js';
import { MentorInvitation } from './mentor-invitation.entity.js';
import { TellingTogether } from './telling-together.js';

export interface NewInvitation {
  readonly id: string;
  /** The one conversation that it is for; null for the mentorship as a whole. */
  readonly threadId: string | null;
  /** The mentor, as a member. */
  readonly memberId: string;
  readonly note: string;
}

@Injectable()
export class Inviting {
  constructor(
    private readonly members: MembersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly lapsing: Lapsing,
    private readonly telling: TellingTogether,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Invites a mentor to a mentorship, which is locked, or to one conversation of it.
   *
   * @throws UserError NOT_FOUND for who is no member of the community, and every refusal of the domain's `inviteMentor`
   */
  async invite(actor: Actor, { tx, mentorship, member }: Inside, asked: NewInvitation): Promise<void> {
    const { id, threadId, note } = asked;
    const { id: mentorshipId, communityId } = mentorship;
    const invited = await this.members.findForActor(actor, asked.memberId, tx);
    if (invited?.communityId !== communityId) throw noSuchMember('memberId');
    const place = { mentorshipId, threadId, mentorId: invited.id };
    const now = await databaseNow(tx);
    const facts = await this.invitations.factsOf(tx, place);
    const outcome = inviteMentor(facts, member.id, facts, note, now);
    if (outcome.refused) throw new UserError(outcome.refused);
    await this.tidyUp(tx, place, now);
    const invitation = { ...outcome, ...place, id, communityId, invitedById: member.id, answeredAt: null };
    await this.invitations.insert(tx, invitation);
    await this.telling.invited(tx, invitation);
    await this.audit.record(tx, {
      by: actor.userId,
      communityId,
      action: threadId === null ? 'invite-co-mentor' : 'refer-thread',
      subject: { type: 'MentorInvitation', id },
      facts: { mentorshipId, threadId, mentorId: invited.id },
    });
  }

  /** An earlier one that is past its deadline makes room, whether or not the task that tidies up has run. */
  private async tidyUp(
    tx: Tx,
    { mentorshipId, threadId, mentorId }: Pick<MentorInvitation, 'mentorshipId' | 'threadId' | 'mentorId'>,
    now: Date,
  ): Promise<void> {
    const earlier = await this.invitations.openIn(tx, mentorshipId, { mentorId });
    for (const invitation of earlier.filter((one) => one.threadId === threadId)) {
      const expired = expireInvitation(invitation, now);
      if (expired !== null) await this.lapsing.endInvitation(tx, invitation, expired, null);
    }
  }
}

export const noSuchMember = (field: string): UserError =>
  UserError.of('NOT_FOUND', 'There is no such member in your community.', {
    hint: 'Open the list of mentors again and choose from there.',
    field: [field],
  });
