import { Injectable } from '@nestjs/common';
import { fateOf, HandOverThreadFate } from '#domain/mentorships';
import type { Tx } from '#platform/database';
import { TakingPart } from '#threads';
import { CoMentorsRepository } from './co-mentors.repository.js';
import type { HandOver } from './hand-over.entity.js';
import { HandOversRepository } from './hand-overs.repository.js';

@Injectable()
export class HandOverThreads {
  constructor(
    private readonly handOvers: HandOversRepository,
    private readonly coMentors: CoMentorsRepository,
    private readonly taking: TakingPart,
  ) {}

  /**
   * Lets the conversations of a mentorship, which is locked, follow its new lead as the offer says.
   *
   * @param leaves whether the former lead goes
   */
  async move(tx: Tx, { id, mentorshipId, fromId, toId }: HandOver, leaves: boolean): Promise<void> {
    const threadIds = (await this.handOvers.chosen([id], tx)).map((one) => one.threadId);
    const choice = { fromId, toId, leaves, threadIds };
    for (const thread of await this.handOvers.threadsOf([mentorshipId], tx)) {
      const opens = fateOf(thread, choice) === HandOverThreadFate.OPENS;
      const { threadId } = thread;
      const turnMoved = opens
        ? await this.taking.takeOver(tx, threadId, { fromId, toId, leaves })
        : leaves && (await this.taking.leave(tx, threadId, fromId));
      if (turnMoved) await this.coMentors.forgetReminder(tx, threadId);
    }
  }
}
