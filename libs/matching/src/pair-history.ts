import { Injectable } from '@nestjs/common';
import { RequestStatus } from '#domain/mentorships';
import type { Tx } from '#platform/database';
import { PairRecord } from './pair-record.entity.js';

/** One newcomer and one mentor of the same community, as member ids. */
export interface Pair {
  readonly newcomerId: string;
  readonly mentorId: string;
}

/**
 * How requests and mentorships tell matching what lies between two members, in
 * the transaction that changes it and under the lock of the mentor's profile. A
 * request in the open queue concerns no pair.
 */
@Injectable()
export class PairHistory {
  /** A request of the newcomer waits for the mentor. */
  requested(tx: Tx, pair: Pair): Promise<void> {
    return this.record(tx, pair, { liveRequest: true });
  }

  /** It waits no more, for whichever reason but a yes; `at` is when. */
  requestClosed(tx: Tx, pair: Pair, status: RequestStatus, at: Date): Promise<void> {
    return this.record(tx, pair, {
      liveRequest: false,
      ...(status === RequestStatus.DECLINED && { lastDeclinedAt: at }),
    });
  }

  /** The mentor leads a mentorship of the newcomer; a request of theirs to this mentor became it. */
  mentorshipStarted(tx: Tx, pair: Pair): Promise<void> {
    return this.record(tx, pair, { liveRequest: false, liveMentorship: true });
  }

  /** Completed or ended; a pause is no end. */
  mentorshipEnded(tx: Tx, pair: Pair): Promise<void> {
    return this.record(tx, pair, { liveMentorship: false });
  }

  private async record(
    tx: Tx,
    { newcomerId, mentorId }: Pair,
    facts: Partial<Pick<PairRecord, 'liveRequest' | 'liveMentorship' | 'lastDeclinedAt'>>,
  ): Promise<void> {
    await tx.upsert(PairRecord, { newcomerId, mentorId, ...facts }, ['newcomerId', 'mentorId']);
  }
}
