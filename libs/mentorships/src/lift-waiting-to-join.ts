import { Injectable } from '@nestjs/common';
import { HandOverStatus, liftInvitation } from '#domain/mentorships';
import { databaseNow, type Tx } from '#platform/database';
import { HandOversRepository } from './hand-overs.repository.js';
import { InvitationsRepository } from './invitations.repository.js';
import { Lapsing } from './lapsing.js';
import type { Mentorship } from './mentorship.entity.js';
import { TellingTogether } from './telling-together.js';

/** What a block does to invitations and offers: they get an answer that they could have had without one. */
@Injectable()
export class LiftWaitingToJoin {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly handOvers: HandOversRepository,
    private readonly lapsing: Lapsing,
    private readonly telling: TellingTogether,
  ) {}

  /** For a mentorship, which is locked, that concerns both. */
  async lift(tx: Tx, mentorship: Mentorship, blockerId: string, blockedId: string): Promise<void> {
    const both = [blockerId, blockedId];
    await this.liftInvitations(tx, mentorship, blockerId, both);
    await this.liftHandOver(tx, mentorship, blockerId, both);
  }

  private async liftInvitations(
    tx: Tx,
    { id }: Mentorship,
    blockerId: string,
    both: readonly string[],
  ): Promise<void> {
    for (const invitation of await this.invitations.openIn(tx, id)) {
      if (!both.includes(invitation.mentorId)) continue;
      const outcome = liftInvitation(invitation.mentorId === blockerId, await databaseNow(tx));
      await this.lapsing.endInvitation(tx, invitation, outcome, null);
      if (outcome.status === 'DECLINED') {
        await this.telling.notJoining(tx, invitation, 'INVITATION_DECLINED');
      }
    }
  }

  private async liftHandOver(
    tx: Tx,
    { id, menteeId }: Mentorship,
    blockerId: string,
    both: readonly string[],
  ): Promise<void> {
    for (const handOver of await this.handOvers.openIn([id], tx)) {
      if (!both.includes(handOver.toId)) continue;
      const objects = blockerId === handOver.toId || blockerId === menteeId;
      const status = objects ? HandOverStatus.DECLINED : HandOverStatus.WITHDRAWN;
      const answeredAt = await databaseNow(tx);
      const ended = await this.lapsing.endHandOver(tx, handOver, { status, answeredAt }, null);
      await this.telling.handOverOff(tx, menteeId, ended, blockerId);
    }
  }
}
