import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { LiveEvents, LiveTopic } from '#platform/live';
import { ActingParticipants } from '../acting-participants.js';
import { ParticipantsRepository } from '../participants.repository.js';
import type { Thread } from '../thread.entity.js';

@Injectable()
export class UnmuteThread {
  constructor(
    private readonly db: Database,
    private readonly acting: ActingParticipants,
    private readonly participants: ParticipantsRepository,
    private readonly live: LiveEvents,
  ) {}

  /** Lets a thread be heard again. Doing it twice is the same as once. @throws UserError NOT_FOUND, MEMBER_SUSPENDED, CONDUCT_OUTDATED */
  run(actor: Actor, threadId: string): Promise<Thread> {
    return this.db.transaction(async (tx) => {
      const { thread, part } = await this.acting.alone(tx, actor, threadId);
      await this.participants.unmute(tx, part);
      await this.live.publish(tx, LiveTopic.INBOX, [actor.userId]);
      return thread;
    });
  }
}
