import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';
import { PairHistory } from './pair-history.entity.js';

/** One newcomer and one mentor of the same community, as member ids. */
export interface Pair {
  readonly newcomerId: string;
  readonly mentorId: string;
}

/**
 * How requests and mentorships tell matching what lies between two members, in
 * the transaction that changes it. A request in the open queue concerns no pair.
 */
@Injectable()
export class PairHistories {
  requestSubmitted(tx: Tx, pair: Pair): Promise<void> {
    return this.record(tx, pair, { liveRequest: true });
  }

  /** However it was closed; `declinedAt` when the mentor declined it. */
  requestClosed(tx: Tx, pair: Pair, more: { readonly declinedAt?: Date } = {}): Promise<void> {
    return this.record(tx, pair, {
      liveRequest: false,
      ...(more.declinedAt && { lastDeclinedAt: more.declinedAt }),
    });
  }

  /** The mentor leads it. */
  mentorshipStarted(tx: Tx, pair: Pair): Promise<void> {
    return this.record(tx, pair, { liveMentorship: true });
  }

  /** Completed or ended; a pause is no end. */
  mentorshipEnded(tx: Tx, pair: Pair): Promise<void> {
    return this.record(tx, pair, { liveMentorship: false });
  }

  private async record(
    tx: Tx,
    { newcomerId, mentorId }: Pair,
    facts: Partial<Pick<PairHistory, 'liveRequest' | 'liveMentorship' | 'lastDeclinedAt'>>,
  ): Promise<void> {
    await tx.upsert(PairHistory, { newcomerId, mentorId, ...facts }, ['newcomerId', 'mentorId']);
  }
}
