import { Injectable } from '@nestjs/common';
import type { ChangedMentorship } from '#domain/mentorships';
import { PairHistories } from '#matching';
import { AuditLog } from '#platform/audit';
import type { Tx } from '#platform/database';
import { ProfilesRepository } from '#profiles';
import { MentorshipClosing } from './mentorship-closing.js';
import type { Mentorship } from './mentorship.entity.js';
import { MentorshipsRepository } from './mentorships.repository.js';
import type { Doing } from './request-closing.js';
import { Telling } from './telling.js';

@Injectable()
export class MentorshipEnding {
  constructor(
    private readonly mentorships: MentorshipsRepository,
    private readonly profiles: ProfilesRepository,
    private readonly pairs: PairHistories,
    private readonly closing: MentorshipClosing,
    private readonly telling: Telling,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Ends a live mentorship, for whichever reason: frees the lead's place, waits for no mentor to
   * come in, and closes its threads, which stay readable. The lead's profile and the mentorship must be locked, in this order.
   *
   * @param byId which of the two ended it, by their member's id: the other is told; absent for neither
   */
  async end(
    tx: Tx,
    mentorship: Mentorship,
    outcome: ChangedMentorship,
    doing: Doing,
    byId: string | null = null,
  ): Promise<void> {
    const { id, menteeId, leadId, communityId } = mentorship;
    const { load, ...changes } = outcome;
    await this.mentorships.change(tx, id, changes);
    await this.profiles.changeLoad(tx, leadId, load);
    await this.pairs.mentorshipEnded(tx, { newcomerId: menteeId, mentorId: leadId });
    await this.closing.close(tx, id);
    if (byId !== null) await this.telling.mentorshipEnded(tx, mentorship, outcome, byId);
    await this.audit.record(tx, { ...doing, communityId, subject: { type: 'Mentorship', id } });
  }
}
