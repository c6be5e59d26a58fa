import type { Logger } from 'pino';
import { type Database, newId } from '#platform/database';

export interface HeartbeatRhythm {
  /** Milliseconds from one beat to the next. */
  readonly beatMs: number;
  /** A process that has not beaten for so many milliseconds counts as dead. */
  readonly deadAfterMs: number;
}

/**
 * A dead worker's jobs are free after at most both together, and whoever is idle takes them within two
 * seconds more: 42 seconds in all.
 */
export const usualHeartbeat: HeartbeatRhythm = { beatMs: 10_000, deadAfterMs: 30_000 };

/**
 * That this worker process lives, as the others see it; and this one's look for others that do not.
 * All by the database's clock.
 */
export class Heartbeat {
  private readonly processId = newId();
  private readonly workerIds = new Set<string>();
  private last: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly logger: Logger,
    private readonly rhythm: HeartbeatRhythm,
  ) {}

  /** @throws if the database cannot be used */
  async start(): Promise<void> {
    await this.beat();
    this.timer = setInterval(() => this.beatSoon(), this.rhythm.beatMs);
  }

  /** This process locks jobs under that name from now on. */
  add(workerId: string): void {
    this.workerIds.add(workerId);
    this.beatSoon();
  }

  /** What is still locked under that name is nobody's any more. */
  remove(workerId: string): void {
    this.workerIds.delete(workerId);
  }

  /** The last beat: the process takes leave, and what it still holds is free at once. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
    await this.db.transaction(async (tx) => {
      await tx.query('DELETE FROM worker_heartbeat WHERE process_id = $1', [this.processId]);
      await tx.query('SELECT graphile_worker.force_unlock_workers($1)', [[...this.workerIds]]);
    });
  }

  /** One beat after the other, however slow the database is. */
  private beatSoon(): void {
    this.last = this.last.then(async () => {
      try {
        await this.beat();
      } catch (err) {
        this.logger.error({ err }, 'the heartbeat failed; it is tried again at the next beat');
      }
    });
  }

  private async beat(): Promise<void> {
    await this.db.query(
      `INSERT INTO worker_heartbeat (process_id, worker_ids) VALUES ($1, $2)
       ON CONFLICT (process_id) DO UPDATE SET worker_ids = excluded.worker_ids, beat_at = clock_timestamp()`,
      [this.processId, [...this.workerIds]],
    );
    await this.freeJobsOfTheDead();
  }

  private async freeJobsOfTheDead(): Promise<void> {
    const dead = await this.db.query<{ workerId: string }>(
      `WITH gone AS (DELETE FROM worker_heartbeat WHERE ${this.isDead('beat_at')})
       SELECT DISTINCT locked_by AS "workerId" FROM graphile_worker.jobs
       WHERE locked_by IS NOT NULL AND ${this.isDead('locked_at')} AND NOT EXISTS (
         SELECT FROM worker_heartbeat WHERE locked_by = ANY (worker_ids) AND NOT ${this.isDead('beat_at')})`,
      [this.rhythm.deadAfterMs],
    );
    if (dead.length === 0) return;
    const workers = dead.map(({ workerId }) => workerId);
    await this.db.query('SELECT graphile_worker.force_unlock_workers($1)', [workers]);
    this.logger.warn({ workers }, 'freed the jobs of workers that beat no more');
  }

  /** While PostgreSQL was down nobody could beat, so its own start counts as a beat of everybody. */
  private isDead(lastSeen: 'beat_at' | 'locked_at'): string {
    return `(greatest(${lastSeen}, pg_postmaster_start_time()) < clock_timestamp() - $1 * interval '1 millisecond')`;
  }
}
