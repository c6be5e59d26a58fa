import { Injectable } from '@nestjs/common';
import type { MentorshipGoingOn } from '#domain/mentorships';
import { PairHistories } from '#matching';
import { AuditLog } from '#platform/audit';
import type { Tx } from '#platform/database';
import { ProfilesRepository } from '#profiles';
import { Threads } from '#threads';
import { MentorParting } from './mentor-parting.js';
import type { Mentorship } from './mentorship.entity.js';
import { MentorshipsRepository } from './mentorships.repository.js';
import type { Doing } from './request-closing.js';

@Injectable()
export class MentorshipReopening {
  constructor(
    private readonly mentorships: MentorshipsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly pairs: PairHistories,
    private readonly threads: Threads,
    private readonly parting: MentorParting,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Undoes what ending did: takes a place with the lead again and opens the threads that it closed, in which it is
   * nobody's turn. What somebody had closed by hand before stays closed, until somebody opens it.
   * Who helped and does not mentor any more, or is blocked since, is not there any longer.
   * The lead's profile and the mentorship must be locked, in this order.
   */
  async reopen(tx: Tx, mentorship: Mentorship, outcome: MentorshipGoingOn, doing: Doing): Promise<void> {
    const { id, menteeId, leadId, communityId } = mentorship;
    const { load, ...changes } = outcome;
    await this.mentorships.change(tx, id, changes);
    await this.profiles.changeLoad(tx, leadId, load);
    await this.pairs.mentorshipStarted(tx, { newcomerId: menteeId, mentorId: leadId });
    await this.parting.unfit(tx, mentorship);
    for (const { threadId, closedBeforeById } of await this.mentorships.threadsOf(tx, id)) {
      await this.threads.resume(tx, threadId, closedBeforeById);
    }
    await this.audit.record(tx, { ...doing, communityId, subject: { type: 'Mentorship', id } });
  }
}
