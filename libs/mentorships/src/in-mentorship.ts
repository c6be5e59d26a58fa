import { Injectable } from '@nestjs/common';
import { type ActingMember, MembersRepository } from '#communities';
import type { Actor } from '#platform/auth';
import { Database, type Tx } from '#platform/database';
import type { Mentorship } from './mentorship.entity.js';
import { MentorshipsRepository } from './mentorships.repository.js';

/** A mentorship whose row is locked, and who acts there. */
export interface Inside {
  readonly tx: Tx;
  readonly mentorship: Mentorship;
  readonly coMentorIds: readonly string[];
  readonly member: ActingMember;
}

/** What acting in a mentorship without a change of anybody's places takes: the transaction, the member, the lock. */
@Injectable()
export class InMentorship {
  constructor(
    private readonly db: Database,
    private readonly members: MembersRepository,
    private readonly mentorships: MentorshipsRepository,
  ) {}

  /** For a mentorship that the actor may see. @throws UserError NOT_FOUND, MEMBER_SUSPENDED, CONDUCT_OUTDATED, and whatever `work` refuses */
  run<T>(actor: Actor, mentorshipId: string, work: (inside: Inside) => Promise<T>): Promise<T> {
    return this.db.transaction(async (tx) => {
      const { id, communityId } = await this.mentorships.requireForActor(tx, actor, mentorshipId);
      const member = await this.members.acting(tx, actor, communityId);
      return work({ ...(await this.lock(tx, id)), tx, member });
    });
  }

  /** For what the actor may see in their own right, such as an invitation: the mentorship need not be theirs to see. */
  runAt<T>(
    actor: Actor,
    see: (tx: Tx) => Promise<{ readonly communityId: string; readonly mentorshipId: string }>,
    work: (inside: Inside) => Promise<T>,
  ): Promise<T> {
    return this.db.transaction(async (tx) => {
      const { communityId, mentorshipId } = await see(tx);
      const member = await this.members.acting(tx, actor, communityId);
      return work({ ...(await this.lock(tx, mentorshipId)), tx, member });
    });
  }

  private async lock(tx: Tx, id: string): Promise<Pick<Inside, 'mentorship' | 'coMentorIds'>> {
    const mentorship = await this.mentorships.lock(tx, id);
    return { mentorship, coMentorIds: await this.mentorships.coMentorIds(tx, id) };
  }
}
