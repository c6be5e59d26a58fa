import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { Database } from '#platform/database';
import { LiveEvents, LiveTopic } from '#platform/live';
import { ActingParticipants } from '../acting-participants.js';
import { ParticipantsRepository } from '../participants.repository.js';
import type { Thread } from '../thread.entity.js';

@Injectable()
export class MuteThread {
  constructor(
    private readonly db: Database,
    private readonly acting: ActingParticipants,
    private readonly participants: ParticipantsRepository,
    private readonly live: LiveEvents,
  ) {}

  /**
   * Quiets a thread for oneself: no mail about its messages, and it is left out of the number of unread
   * threads. A turn of one's own waits all the same, for it is a promise to somebody. Doing it twice is the
   * same as once.
   *
   * @throws UserError NOT_FOUND, MEMBER_SUSPENDED, CONDUCT_OUTDATED
   */
  run(actor: Actor, threadId: string): Promise<Thread> {
    return this.db.transaction(async (tx) => {
      const { thread, part } = await this.acting.alone(tx, actor, threadId);
      await this.participants.mute(tx, part);
      await this.live.publish(tx, LiveTopic.INBOX, [actor.userId]);
      return thread;
    });
  }
}
