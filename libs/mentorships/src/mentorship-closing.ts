import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';
import { Threads } from '#threads';
import { Lapsing } from './lapsing.js';
import { MentorshipsRepository } from './mentorships.repository.js';

@Injectable()
export class MentorshipClosing {
  constructor(
    private readonly mentorships: MentorshipsRepository,
    private readonly lapsing: Lapsing,
    private readonly threads: Threads,
  ) {}

  /** What ends with a mentorship, which is locked: nobody is waited for to come in, and its conversations close. */
  async close(tx: Tx, mentorshipId: string): Promise<void> {
    await this.lapsing.withdrawInvitations(tx, mentorshipId);
    await this.lapsing.withdrawHandOver(tx, mentorshipId);
    await this.closeThreads(tx, mentorshipId);
  }

  /** For good, also those that somebody had closed by hand; that is kept, lest reopening the mentorship opens them. */
  private async closeThreads(tx: Tx, mentorshipId: string): Promise<void> {
    for (const { threadId, closedBeforeById } of await this.mentorships.threadsOf(tx, mentorshipId)) {
      const closedById = await this.threads.close(tx, threadId);
      if (closedById !== closedBeforeById) await this.mentorships.saveClosedBefore(tx, threadId, closedById);
    }
  }
}
