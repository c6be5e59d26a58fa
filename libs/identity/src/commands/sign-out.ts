import { Injectable } from '@nestjs/common';
import type { SessionActor } from '#platform/auth';
import { Database } from '#platform/database';
import { LiveEvents, LiveTopic } from '#platform/live';

@Injectable()
export class SignOut {
  constructor(
    private readonly db: Database,
    private readonly live: LiveEvents,
  ) {}

  /** Ends the session by which the actor came, everywhere and at once, open sockets included. Doing it twice is the same as once. */
  async run({ userId, sessionId }: SessionActor): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query('DELETE FROM session WHERE sid = $1', [sessionId]);
      await this.live.publish(tx, LiveTopic.ACCESS, [userId]);
    });
  }
}
