import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { afterCommit, newId, type Tx } from '#platform/database';
import type { Listener } from './listener.js';
import { type Interests, Listeners } from './listeners.js';
import { LiveReader } from './live-reader.js';
import type { LiveTopic } from './live-topic.js';
import { WakeUpReceiver } from './wake-up-receiver.js';
import { WakeUpSender } from './wake-up-sender.js';

/**
 * Tells processes what changed, without content: the rows that changed are the truth, and whoever
 * listens looks there.
 */
@Injectable()
export class LiveEvents implements BeforeApplicationShutdown {
  constructor(
    private readonly listeners: Listeners,
    private readonly reader: LiveReader,
    private readonly sender: WakeUpSender,
    private readonly receiver: WakeUpReceiver,
  ) {}

  /** Writes down, in the transaction that changes something, that whoever watches these keys has to look again. */
  async publish(tx: Tx, topic: LiveTopic, keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await tx.query(
      `INSERT INTO live_event (id, transaction_id, topic, keys)
       VALUES ($1, pg_current_xact_id()::text::bigint, $2, $3)`,
      [newId(), topic, keys],
    );
    afterCommit(tx, () => {
      this.reader.wake();
      this.sender.send();
    });
  }

  /**
   * Listens to what any process publishes: `listen({ THREAD: [threadId], ACCESS: [userId] })`.
   * Begin before you look at what you listen to, and nothing is missed; it may ring without need.
   * Everybody who still listens is ended when the application stops.
   */
  listen(interests: Interests): Listener {
    const listener = this.listeners.add(interests);
    if (!this.reader.running) {
      this.reader.start();
      this.receiver.start(() => this.reader.wake());
    }
    return listener;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.listeners.endAll();
    await Promise.all([this.reader.stop(), this.receiver.stop()]);
  }
}
