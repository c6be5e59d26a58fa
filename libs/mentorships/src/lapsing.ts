import { Injectable } from '@nestjs/common';
import {
  type AnsweredHandOver,
  type AnsweredInvitation,
  withdrawHandOver,
  withdrawInvitation,
} from '#domain/mentorships';
import { AuditLog } from '#platform/audit';
import { databaseNow, type Tx } from '#platform/database';
import { HandOver } from './hand-over.entity.js';
import { HandOversRepository } from './hand-overs.repository.js';
import { InvitationsRepository } from './invitations.repository.js';
import type { MentorInvitation } from './mentor-invitation.entity.js';

/** How what waits for a mentor's answer comes to its end. The mentorship is locked. */
@Injectable()
export class Lapsing {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly handOvers: HandOversRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Writes down how an invitation ended. @param by the user; null for the system */
  async endInvitation(
    tx: Tx,
    { id, communityId }: MentorInvitation,
    outcome: AnsweredInvitation,
    by: string | null,
  ): Promise<void> {
    const { status, answeredAt } = outcome;
    await this.invitations.change(tx, id, { status, answeredAt });
    await this.audit.record(tx, {
      by,
      communityId,
      action: `${verbs[status]}-mentor-invitation`,
      subject: { type: 'MentorInvitation', id },
    });
  }

  /** As `endInvitation`, of an offer. @returns it as it is now */
  async endHandOver(
    tx: Tx,
    handOver: HandOver,
    { status, answeredAt }: AnsweredHandOver,
    by: string | null,
  ): Promise<HandOver> {
    const { id, communityId } = handOver;
    await this.handOvers.change(tx, id, { status, answeredAt });
    await this.audit.record(tx, {
      by,
      communityId,
      action: `${handOverVerbs[status]}-hand-over`,
      subject: { type: 'HandOver', id },
    });
    return { ...handOver, status, answeredAt };
  }

  /** Takes back what waits in a mentorship, of one mentor or one who invited when named: what it was for is over. */
  async withdrawInvitations(
    tx: Tx,
    mentorshipId: string,
    only: Partial<Pick<MentorInvitation, 'mentorId' | 'invitedById'>> = {},
  ): Promise<void> {
    const now = await databaseNow(tx);
    for (const invitation of await this.invitations.openIn(tx, mentorshipId, only)) {
      const outcome = withdrawInvitation({ ...invitation, expiresAt: endOfTime }, now);
      if (outcome.refused) throw new Error('an open invitation that cannot be taken back');
      await this.endInvitation(tx, invitation, outcome, null);
    }
  }

  /** Takes back the offer of a mentorship, if there is one; to one mentor only when named. */
  async withdrawHandOver(tx: Tx, mentorshipId: string, toId: string | null = null): Promise<void> {
    const now = await databaseNow(tx);
    for (const handOver of await this.handOvers.openIn([mentorshipId], tx)) {
      if (toId !== null && handOver.toId !== toId) continue;
      const outcome = withdrawHandOver({ ...handOver, expiresAt: endOfTime }, now);
      if (outcome.refused) throw new Error('an open offer that cannot be taken back');
      await this.endHandOver(tx, handOver, outcome, null);
    }
  }
}

/** Where nobody answers, no deadline counts: what is overdue and not tidied up yet is over all the same. */
const endOfTime = new Date(8.64e15);

const verbs: Readonly<Record<AnsweredInvitation['status'], string>> = {
  ACCEPTED: 'accept',
  DECLINED: 'decline',
  WITHDRAWN: 'withdraw',
  EXPIRED: 'expire',
};

const handOverVerbs: Readonly<Record<AnsweredHandOver['status'], string>> = {
  DONE: 'accept',
  DECLINED: 'decline',
  WITHDRAWN: 'withdraw',
  EXPIRED: 'expire',
};
