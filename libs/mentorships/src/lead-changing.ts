import { Injectable } from '@nestjs/common';
import type { AcceptedHandOver } from '#domain/mentorships';
import { PairHistories } from '#matching';
import type { Tx } from '#platform/database';
import { ProfilesRepository } from '#profiles';
import type { HandOver } from './hand-over.entity.js';
import { HandOverThreads } from './hand-over-threads.js';
import { Lapsing } from './lapsing.js';
import { LeadsRepository } from './leads.repository.js';
import type { Mentorship } from './mentorship.entity.js';
import { TellingTogether } from './telling-together.js';

@Injectable()
export class LeadChanging {
  constructor(
    private readonly leads: LeadsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly pairs: PairHistories,
    private readonly threads: HandOverThreads,
    private readonly lapsing: Lapsing,
    private readonly telling: TellingTogether,
  ) {}

  /**
   * Makes the next mentor the lead: the place moves with it, and so does what waited for the former
   * lead in the conversations that are opened. The profiles of both and the mentorship must be
   * locked, in this order. Who does not mentor any more leaves, whatever was offered.
   *
   * @param by the user who accepted
   */
  async change(
    tx: Tx,
    mentorship: Mentorship,
    handOver: HandOver,
    { status, answeredAt, former, next }: AcceptedHandOver,
    by: string,
  ): Promise<void> {
    const { id, menteeId } = mentorship;
    const { fromId, toId } = handOver;
    const stays = !handOver.fromLeaves && (await this.leads.mentors(tx, fromId));
    await this.lapsing.endHandOver(tx, handOver, { status, answeredAt }, by);
    await this.lapsing.withdrawInvitations(tx, id, { mentorId: toId });
    const coMentorIds = await this.leads.change(tx, id, { fromId, toId, stays, at: answeredAt });
    await this.threads.move(tx, handOver, !stays);
    await this.profiles.changeLoad(tx, fromId, former);
    await this.profiles.changeLoad(tx, toId, next, { newMentee: true });
    await this.pairs.mentorshipEnded(tx, { newcomerId: menteeId, mentorId: fromId });
    await this.pairs.mentorshipStarted(tx, { newcomerId: menteeId, mentorId: toId });
    await this.telling.handedOver(tx, mentorship, handOver, coMentorIds);
  }
}
