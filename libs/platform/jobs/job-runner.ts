import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { parseCronItems, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Logger } from 'pino';
import type { Database } from '#platform/database';
import { sinceLastDue } from './catch-up.js';
import { Heartbeat, type HeartbeatRhythm, usualHeartbeat } from './heartbeat.js';
import type { ScheduledTask } from './scheduled-task.js';
import type { TaskHandler } from './task.js';
import { taskListOf } from './task-list.js';
import { workerLogger } from './worker-logger.js';

export interface JobRunnerOptions {
  /** The database of `db`, not through a pooler: jobs are listened for. */
  readonly databaseUrl: string;
  readonly db: Database;
  readonly logger: Logger;
  readonly handlers: readonly TaskHandler<unknown>[];
  readonly scheduled: readonly ScheduledTask[];
  /** How many jobs run at once in this process. */
  readonly concurrency?: number;
  readonly heartbeat?: HeartbeatRhythm;
  /** How long running jobs may take to end once the runner is told to stop, in milliseconds. */
  readonly drainMs?: number;
  /** How long after it ended by itself the runner starts again, in milliseconds. */
  readonly restartMs?: number;
}

/** Less than a process is given to stop. */
const usualDrainMs = 7_000;
const usualRestartMs = 5_000;

/** Runs the jobs of one process until it is stopped; any number of processes share them. */
export class JobRunner {
  private readonly heartbeat: Heartbeat;
  private readonly taskList: TaskList;
  private runner: Runner | undefined;
  private readonly stopping = new AbortController();

  private constructor(private readonly options: JobRunnerOptions) {
    this.taskList = taskListOf(options);
    this.heartbeat = new Heartbeat(options.db, options.logger, options.heartbeat ?? usualHeartbeat);
  }

  /** @throws if the database cannot be used, or two tasks have one name */
  static async start(options: JobRunnerOptions): Promise<JobRunner> {
    const jobs = new JobRunner(options);
    await jobs.heartbeat.start();
    await jobs.run();
    return jobs;
  }

  /**
   * Takes no more jobs and lets those that run end; what has not ended in time is given to the others.
   * @returns whether all have ended
   */
  async stop(): Promise<boolean> {
    this.stopping.abort();
    const enough = new AbortController();
    const drained = await Promise.race([
      this.stopRunner().then(() => true),
      pause(this.options.drainMs ?? usualDrainMs, false, { signal: enough.signal }).catch(() => false),
    ]);
    enough.abort();
    if (!drained) this.options.logger.warn('jobs that did not end in time are given to other workers');
    await this.heartbeat.stop();
    return drained;
  }

  private async run(): Promise<void> {
    const { databaseUrl, logger, scheduled, concurrency } = this.options;
    const crons = cronsOf(scheduled);
    const events: WorkerEvents = new EventEmitter();
    const poolIds: string[] = [];
    const isEnding = new Promise<void>(
      (resolve) => void events.once('pool:gracefulShutdown', () => resolve()),
    );
    events.on('pool:create', ({ workerPool }) => {
      poolIds.push(workerPool.id);
      this.heartbeat.add(workerPool.id);
    });
    events.on('pool:release', ({ workerPool }) => this.heartbeat.remove(workerPool.id));
    events.on('cron:starting', ({ start }) => {
      for (const cron of crons) cron.options.backfillPeriod = sinceLastDue(cron.match, start);
    });
    const runner = await run({
      connectionString: databaseUrl,
      concurrency: concurrency ?? 4,
      noHandleSignals: true,
      taskList: this.taskList,
      parsedCronItems: crons,
      events,
      logger: workerLogger(logger),
      // Endings are written through its queue, which tries again after a failure; without it, losing the
      // database at that moment would end the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    this.runner = runner;
    void this.untilEnded(runner, isEnding, poolIds).then((reason) => this.restart(reason));
    if (this.stopping.signal.aborted) await this.stopRunner();
  }

  /**
   * When the database cuts its connections, graphile-worker 0.17 ends itself, and waits for ever if the endings
   * of two jobs could not be written: each takes one too many from its count of what is under way. So it gets
   * its time, and then what it still holds counts as a dead worker's.
   *
   * @returns why it ended
   */
  private async untilEnded(
    runner: Runner,
    isEnding: Promise<void>,
    poolIds: readonly string[],
  ): Promise<unknown> {
    const stuck = new Error('graphile-worker did not come to its end in time');
    const ended = runner.promise.catch((err: unknown) => err);
    const overdue = isEnding.then(() => this.pause(this.options.drainMs ?? usualDrainMs)).then(() => stuck);
    const reason = await Promise.race([ended, overdue]);
    if (reason !== stuck || this.stopping.signal.aborted) return reason;
    for (const id of poolIds) this.heartbeat.remove(id);
    runner.stop().catch(() => {}); // lets go of its connections and schedules, and never comes back from it
    return stuck;
  }

  private async pause(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => {});
  }

  private async stopRunner(): Promise<void> {
    const { runner } = this;
    this.runner = undefined;
    await runner?.stop();
  }

  /** It ended by itself, as it does when the database is away for long. */
  private async restart(reason?: unknown): Promise<void> {
    if (this.stopping.signal.aborted) return;
    this.runner = undefined;
    const { logger } = this.options;
    logger.error({ err: reason }, 'no jobs are run for a moment; the runner starts again');
    await this.pause(this.options.restartMs ?? usualRestartMs);
    if (this.stopping.signal.aborted) return;
    await this.run().catch((fault: unknown) => this.restart(fault));
  }
}

/**
 * A scheduled task waits at most once and runs at most once at a time, however slow a run is: a newer turn
 * replaces the one that waits.
 */
const cronsOf = (scheduled: readonly ScheduledTask[]) =>
  parseCronItems(
    scheduled.map(({ name, cron }) => ({
      task: name,
      match: cron,
      identifier: name,
      options: { jobKey: name, queueName: name },
    })),
  );
