import { Injectable } from '@nestjs/common';
import { nothingToAnswer } from '#domain/threads';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { ActingParticipants } from '../acting-participants.js';
import { ParticipantsRepository, sidesOf } from '../participants.repository.js';
import type { Thread } from '../thread.entity.js';
import { ThreadsRepository } from '../threads.repository.js';

@Injectable()
export class HandBackTurn {
  constructor(
    private readonly db: Database,
    private readonly acting: ActingParticipants,
    private readonly threads: ThreadsRepository,
    private readonly participants: ParticipantsRepository,
  ) {}

  /**
   * Says that what was written needs no answer, on behalf of the side whose turn it is.
   *
   * @param seenUpTo sequence of the last message that they know of; absent: all of them
   * @throws UserError NOT_ALLOWED when it is not their side's turn or more was written, NOT_FOUND,
   *   MEMBER_SUSPENDED, CONDUCT_OUTDATED
   */
  async run(actor: Actor, threadId: string, seenUpTo?: number): Promise<Thread> {
    return this.db.transaction(async (tx) => {
      await this.acting.require(tx, actor, threadId);
      const { thread, part } = await this.acting.lock(tx, actor, threadId);
      if (seenUpTo !== undefined && thread.lastSequence > seenUpTo) throw moreWasWritten();
      const participants = await this.participants.ofThreads([thread.id], tx);
      const turn = nothingToAnswer(thread, part.memberId, sidesOf(thread, participants));
      if (turn.refused) throw new UserError(turn.refused);
      const { awaitingId, awaitingSince } = turn;
      const changed = { ...thread, awaitingId, awaitingSince };
      await this.threads.save(tx, changed);
      return changed;
    });
  }
}

const moreWasWritten = () =>
  UserError.of('NOT_ALLOWED', 'More has been written in this conversation meanwhile.', {
    hint: 'Read it first; then answer, or say that nothing needs an answer.',
  });
