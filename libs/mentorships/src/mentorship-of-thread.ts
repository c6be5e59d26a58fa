import { Injectable } from '@nestjs/common';
import type { Refusal } from '#domain/refusals';
import type { Actor } from '#platform/auth';
import type { Tx } from '#platform/database';
import { UserError } from '#platform/errors';
import { ThreadsRepository } from '#threads';
import { MentorshipThread } from './mentorship-thread.entity.js';

/** A conversation in which somebody takes part, and where it belongs. */
export interface PlaceOfThread {
  readonly threadId: string;
  readonly communityId: string;
  readonly mentorshipId: string;
}

@Injectable()
export class MentorshipOfThread {
  constructor(private readonly threads: ThreadsRepository) {}

  /**
   * @param otherwise what to refuse with while it is about a request that is not accepted yet
   * @throws UserError NOT_FOUND for a conversation in which the actor takes no part
   */
  async require(tx: Tx, actor: Actor, threadId: string, otherwise: Refusal): Promise<PlaceOfThread> {
    const thread = await this.threads.findForActor(actor, threadId, tx);
    if (thread === null) {
      throw UserError.of('NOT_FOUND', 'There is no such conversation among yours.', {
        hint: 'Open it from your list of mentorships.',
        field: ['threadId'],
      });
    }
    const { id, communityId } = thread;
    const place = await tx.findOneBy(MentorshipThread, { threadId: id });
    if (place === null) throw new UserError(otherwise);
    return { threadId: id, communityId, mentorshipId: place.mentorshipId };
  }
}
