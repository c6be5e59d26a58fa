import { Injectable } from '@nestjs/common';
import { markUnread } from '#domain/threads';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { UserError } from '#platform/errors';
import { LiveEvents, LiveTopic } from '#platform/live';
import { ActingParticipants } from '../acting-participants.js';
import { ParticipantsRepository } from '../participants.repository.js';
import type { Thread } from '../thread.entity.js';

export interface MarkThreadUnreadInput {
  readonly threadId: string;
  /** Sequence of the first message that is to be unread again. */
  readonly fromSequence: number;
}

@Injectable()
export class MarkThreadUnread {
  constructor(
    private readonly db: Database,
    private readonly acting: ActingParticipants,
    private readonly participants: ParticipantsRepository,
    private readonly live: LiveEvents,
  ) {}

  /** @throws UserError INVALID_INPUT for a message that there is not, NOT_FOUND, MEMBER_SUSPENDED, CONDUCT_OUTDATED */
  async run(actor: Actor, input: MarkThreadUnreadInput): Promise<Thread> {
    return this.db.transaction(async (tx) => {
      await this.acting.require(tx, actor, input.threadId);
      const { thread, part } = await this.acting.lock(tx, actor, input.threadId);
      const unread = markUnread(thread.lastSequence, part.readUpTo, input.fromSequence);
      if (unread.refused) throw new UserError(unread.refused);
      await this.participants.saveReadUpTo(tx, thread.id, part.memberId, unread.readUpTo);
      await this.live.publish(tx, LiveTopic.INBOX, [actor.userId]);
      return thread;
    });
  }
}
