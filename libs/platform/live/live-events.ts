import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '#platform/database';
import type { LiveTopic } from './live-topic.js';

@Injectable()
export class LiveEvents {
  /** Writes down, in the transaction that changes something, that whoever watches these keys has to look again. */
  async publish(tx: Tx, topic: LiveTopic, keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await tx.query(
      `INSERT INTO live_event (id, transaction_id, topic, keys)
       VALUES ($1, pg_current_xact_id()::text::bigint, $2, $3)`,
      [newId(), topic, keys],
    );
  }
}
