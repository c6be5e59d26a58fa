import { Injectable } from '@nestjs/common';
import { markRead } from '#domain/threads';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { LiveEvents, LiveTopic } from '#platform/live';
import { ActingParticipants } from '../acting-participants.js';
import { ParticipantsRepository } from '../participants.repository.js';
import type { Thread } from '../thread.entity.js';

export interface MarkThreadReadInput {
  readonly threadId: string;
  /** Sequence of the last message that was read; 0 for none. */
  readonly upToSequence: number;
}

@Injectable()
export class MarkThreadRead {
  constructor(
    private readonly db: Database,
    private readonly acting: ActingParticipants,
    private readonly participants: ParticipantsRepository,
    private readonly live: LiveEvents,
  ) {}

  /** @throws UserError INVALID_INPUT, NOT_FOUND, MEMBER_SUSPENDED, CONDUCT_OUTDATED */
  async run(actor: Actor, input: MarkThreadReadInput): Promise<Thread> {
    return this.db.transaction(async (tx) => {
      await this.acting.require(tx, actor, input.threadId);
      const { thread, part } = await this.acting.lock(tx, actor, input.threadId);
      const read = markRead(thread.lastSequence, input.upToSequence);
      if (read.refused) throw new UserError(read.refused);
      await this.participants.saveReadUpTo(tx, thread.id, part.memberId, read.readUpTo);
      await this.live.publish(tx, LiveTopic.INBOX, [actor.userId]);
      return thread;
    });
  }
}
