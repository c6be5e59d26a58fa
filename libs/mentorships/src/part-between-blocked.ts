import { Injectable } from '@nestjs/common';
import { endMentorship } from '#domain/mentorships';
import { databaseNow, type Tx } from '#platform/database';
import { CoMentorsRepository } from './co-mentors.repository.js';
import { LiftWaitingToJoin } from './lift-waiting-to-join.js';
import { MentorParting } from './mentor-parting.js';
import { MentorshipEnding } from './mentorship-ending.js';
import type { Mentorship } from './mentorship.entity.js';
import { MentorshipsRepository } from './mentorships.repository.js';

/**
 * What a block does to the mentorships that concern both: between a mentee and their lead it ends;
 * elsewhere one of the two goes, since in a conversation with both nobody could write any more.
 */
@Injectable()
export class PartBetweenBlocked {
  constructor(
    private readonly coMentors: CoMentorsRepository,
    private readonly mentorships: MentorshipsRepository,
    private readonly ending: MentorshipEnding,
    private readonly parting: MentorParting,
    private readonly waiting: LiftWaitingToJoin,
  ) {}

  /** The profiles of both are locked. Every mentorship is locked before anything that comes after in the order. */
  async part(tx: Tx, blockerId: string, blockedId: string): Promise<void> {
    const shared: Mentorship[] = [];
    for (const id of await this.coMentors.sharedBy(tx, blockerId, blockedId)) {
      shared.push(await this.mentorships.lock(tx, id));
    }
    for (const mentorship of shared) {
      const { menteeId, leadId } = mentorship;
      const both = [blockerId, blockedId];
      if (both.includes(menteeId) && both.includes(leadId)) await this.end(tx, mentorship, blockerId);
      else await this.partIn(tx, mentorship, blockerId, blockedId);
    }
  }

  private async end(tx: Tx, mentorship: Mentorship, blockerId: string): Promise<void> {
    const outcome = endMentorship(mentorship, await databaseNow(tx));
    if (outcome.refused) throw new Error('a live mentorship that cannot end');
    const doing = { by: null, action: 'end-mentorship-by-block' };
    await this.ending.end(tx, mentorship, outcome, doing, blockerId);
  }

  /** Between the lead or the mentee and one who helps, the latter goes; of two who help, the one who made the block. */
  private async partIn(tx: Tx, mentorship: Mentorship, blockerId: string, blockedId: string): Promise<void> {
    await this.waiting.lift(tx, mentorship, blockerId, blockedId);
    const { id, menteeId, leadId } = mentorship;
    const coMentorIds = await this.mentorships.coMentorIds(tx, id);
    const there = (memberId: string) => [menteeId, leadId, ...coMentorIds].includes(memberId);
    const parting = { by: null, action: 'part-by-block', byId: blockerId };
    if (there(blockerId) && there(blockedId)) {
      const leaverId = coMentorIds.includes(blockerId) ? blockerId : blockedId;
      await this.parting.coMentor(tx, mentorship, leaverId, parting);
    }
    for (const guest of await this.coMentors.guestsBetween(tx, id, blockerId, blockedId)) {
      await this.parting.guest(tx, mentorship, guest, parting);
    }
  }
}
