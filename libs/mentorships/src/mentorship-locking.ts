import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';
import { ProfilesRepository } from '#profiles';
import type { Mentorship } from './mentorship.entity.js';
import { MentorshipsRepository } from './mentorships.repository.js';

@Injectable()
export class MentorshipLocking {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly mentorships: MentorshipsRepository,
  ) {}

  /**
   * Locks a mentorship after the profiles that its next step may change: of its lead, and of
   * `others`; in the order of their ids, as everybody does. Read the profiles anew.
   *
   * Who leads it may change until its row is locked. Then all is let go and taken again, since a
   * profile locked after a mentorship would be the wrong way round.
   *
   * @param seen the mentorship as it was read without a lock
   */
  async lock(
    tx: Tx,
    { id, leadId }: Pick<Mentorship, 'id' | 'leadId'>,
    others: readonly string[] = [],
  ): Promise<Mentorship> {
    for (let lead = leadId; ;) {
      await tx.query('SAVEPOINT mentorship_locking');
      await this.profiles.lockMany(tx, [lead, ...others]);
      const mentorship = await this.mentorships.lock(tx, id);
      if (mentorship.leadId !== lead) await tx.query('ROLLBACK TO SAVEPOINT mentorship_locking');
      await tx.query('RELEASE SAVEPOINT mentorship_locking');
      if (mentorship.leadId === lead) return mentorship;
      lead = mentorship.leadId;
    }
  }
}
