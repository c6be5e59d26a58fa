import { Injectable } from '@nestjs/common';
import { AuditLog } from '#platform/audit';
import type { Tx } from '#platform/database';
import { TakingPart } from '#threads';
import { CoMentorsRepository } from './co-mentors.repository.js';
import { Lapsing } from './lapsing.js';
import type { Mentorship } from './mentorship.entity.js';
import type { Doing } from './request-closing.js';
import { TellingTogether } from './telling-together.js';

/** Who did it, for the audit log, and for those who are told. */
export interface Parting extends Doing {
  /** Who did it, as a member; null for nobody. */
  readonly byId: string | null;
}

/** How mentors beside the lead go. The mentorship is locked; what they wrote stays. */
@Injectable()
export class MentorParting {
  constructor(
    private readonly coMentors: CoMentorsRepository,
    private readonly taking: TakingPart,
    private readonly lapsing: Lapsing,
    private readonly telling: TellingTogether,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A co-mentor goes, out of all its conversations: whom they invited and who has not answered is
   * not waited for any more, and what waited for them waits for the lead.
   */
  async coMentor(tx: Tx, mentorship: Mentorship, memberId: string, parting: Parting): Promise<void> {
    const { id, communityId } = mentorship;
    if (!(await this.coMentors.remove(tx, id, memberId))) return;
    await this.lapsing.withdrawInvitations(tx, id, { invitedById: memberId });
    for (const threadId of await this.coMentors.threadsOf(tx, id, memberId)) {
      await this.leave(tx, threadId, memberId);
    }
    await this.telling.left(tx, mentorship, { memberId, threadId: null }, parting.byId);
    const { by, action } = parting;
    await this.audit.record(tx, {
      by,
      action,
      communityId,
      subject: { type: 'Mentorship', id },
      facts: { memberId },
    });
  }

  /** A guest goes out of the one conversation that they were invited to. */
  async guest(
    tx: Tx,
    mentorship: Mentorship,
    place: { readonly threadId: string; readonly memberId: string },
    parting: Parting,
  ): Promise<void> {
    await this.leave(tx, place.threadId, place.memberId);
    await this.telling.left(tx, mentorship, place, parting.byId);
    const { by, action } = parting;
    await this.audit.record(tx, {
      by,
      action,
      communityId: mentorship.communityId,
      subject: { type: 'Thread', id: place.threadId },
      facts: { memberId: place.memberId },
    });
  }

  /** Those go who are not to be there any more, before a mentorship that was over goes on. */
  async unfit(tx: Tx, mentorship: Mentorship): Promise<void> {
    for (const { memberId, threadId } of await this.coMentors.unfitOf(tx, mentorship.id)) {
      const parting = { by: null, action: 'part-unfit-mentor', byId: memberId };
      if (threadId === null) await this.coMentor(tx, mentorship, memberId, parting);
      else await this.guest(tx, mentorship, { threadId, memberId }, parting);
    }
  }

  private async leave(tx: Tx, threadId: string, memberId: string): Promise<void> {
    if (await this.taking.leave(tx, threadId, memberId)) await this.coMentors.forgetReminder(tx, threadId);
  }
}
