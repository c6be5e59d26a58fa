import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RoleRevoked } from '#communities';
import type { Tx } from '#platform/database';
import { TransactionEvents } from '#platform/events';
import { ProfilesRepository } from '#profiles';
import { CoMentorsRepository } from './co-mentors.repository.js';
import { Lapsing } from './lapsing.js';
import { MentorParting } from './mentor-parting.js';
import { MentorshipsRepository } from './mentorships.repository.js';

/**
 * Who is no mentor any more is not asked to join, and goes from where they help beside the lead. What
 * they lead stays with them, so that nobody is without a lead; they can hand it over.
 */
@Injectable()
export class PartFromFormerMentor implements OnModuleInit {
  constructor(
    private readonly events: TransactionEvents,
    private readonly profiles: ProfilesRepository,
    private readonly mentorships: MentorshipsRepository,
    private readonly coMentors: CoMentorsRepository,
    private readonly lapsing: Lapsing,
    private readonly parting: MentorParting,
  ) {}

  onModuleInit(): void {
    this.events.on(RoleRevoked, async (tx, { memberId, role }) => {
      if (role === 'MENTOR') await this.part(tx, memberId);
    });
  }

  private async part(tx: Tx, memberId: string): Promise<void> {
    // Nothing of it changes here, but others who heard of the same event lock it, and before a mentorship.
    await this.profiles.lock(tx, memberId);
    const mentorships = [];
    for (const id of await this.coMentors.helpedBy(tx, memberId)) {
      mentorships.push(await this.mentorships.lock(tx, id));
    }
    const parting = { by: null, action: 'part-former-mentor', byId: memberId };
    for (const mentorship of mentorships) {
      const { id } = mentorship;
      await this.lapsing.withdrawInvitations(tx, id, { mentorId: memberId });
      await this.lapsing.withdrawHandOver(tx, id, memberId);
      await this.parting.coMentor(tx, mentorship, memberId, parting);
      for (const threadId of await this.coMentors.guestIn(tx, id, memberId)) {
        await this.parting.guest(tx, mentorship, { threadId, memberId }, parting);
      }
    }
  }
}
