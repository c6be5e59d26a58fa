import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';
import { CoMentorsRepository } from './co-mentors.repository.js';
import { MentorshipsRepository } from './mentorships.repository.js';

/** Who leads from now on. */
export interface NewLead {
  readonly fromId: string;
  readonly toId: string;
  /** Whether the former lead stays as a co-mentor. */
  readonly stays: boolean;
  readonly at: Date;
}

/** Who leads a mentorship, and who stands beside. */
@Injectable()
export class LeadsRepository {
  constructor(
    private readonly mentorships: MentorshipsRepository,
    private readonly coMentors: CoMentorsRepository,
  ) {}

  /** Whether a member has the role of mentor. */
  async mentors(tx: Tx, memberId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM member WHERE id = $1 AND 'MENTOR' = ANY (roles)`, [
      memberId,
    ]);
    return rows.length > 0;
  }

  /** Changes the lead of a mentorship that is locked: never is there none. @returns the co-mentors as they are now */
  async change(tx: Tx, mentorshipId: string, { fromId, toId, stays, at }: NewLead): Promise<string[]> {
    await this.coMentors.remove(tx, mentorshipId, toId);
    // A new lead is a sign of life: silence counts from here.
    await this.mentorships.change(tx, mentorshipId, { leadId: toId, goingOnAt: at });
    if (stays) await this.coMentors.add(tx, mentorshipId, fromId);
    else await this.coMentors.tell(tx, mentorshipId, fromId);
    return this.mentorships.coMentorIds(tx, mentorshipId);
  }
}
