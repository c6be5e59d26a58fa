import { performance } from 'node:perf_hooks';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#platform/database';

/** The channel of NOTIFY by which processes wake each other. It carries nothing. */
export const wakeUpChannel = 'waymark_live';

/**
 * However much a process commits, it sends at most one NOTIFY in this time, and none within a
 * transaction that does anything else: a commit with a NOTIFY waits for every other such commit.
 */
const betweenMs = 10;

/**
 * Wakes the other processes after commits of this one. Nothing depends on it but quickness: what
 * gets lost here is found by the next poll.
 */
@Injectable()
export class WakeUpSender implements OnApplicationShutdown {
  private readonly log = new Logger(WakeUpSender.name);
  private sentAt = -betweenMs;
  private timer: NodeJS.Timeout | undefined;
  private sending = false;
  /** Whether something was committed while a NOTIFY was on its way, which may have come too early for it. */
  private again = false;

  constructor(private readonly db: Database) {}

  /** Wakes the others at once, or as soon as the last time is long enough ago. */
  send(): void {
    if (this.sending) {
      this.again = true;
      return;
    }
    const wait = Math.max(0, this.sentAt + betweenMs - performance.now());
    this.timer ??= setTimeout(() => void this.notify(), wait);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  private async notify(): Promise<void> {
    this.sending = true; // until it has arrived, so that there is never more than one on its way
    try {
      await this.db.query(`NOTIFY ${wakeUpChannel}`);
    } catch (error) {
      this.log.warn(`Waking other processes failed: ${String(error)}`);
    } finally {
      this.sentAt = performance.now();
      this.timer = undefined;
      this.sending = false;
      if (this.again) {
        this.again = false;
        this.send();
      }
    }
  }
}
