import { Global, Injectable, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Tx } from '#platform/database';
import { ForgetJobEffects } from './forget-job-effects.task.js';
import { JobEffect } from './job-effect.entity.js';
import { writePayload } from './payload.js';
import { type Task, usualAttempts } from './task.js';
import { WorkerHeartbeat } from './worker-heartbeat.entity.js';

export interface EnqueueOptions {
  /** Not before; absent: as soon as the transaction has committed. */
  readonly runAt?: Date;
  /** A job that waits under the same key is replaced by this one. */
  readonly jobKey?: string;
}

@Injectable()
export class Jobs {
  /**
   * Enqueues a job in the transaction: it exists if and only if that commits.
   * @throws ZodError for a payload of another shape
   */
  async enqueue<Payload>(
    tx: Tx,
    task: Task<Payload>,
    payload: Payload,
    options: EnqueueOptions = {},
  ): Promise<void> {
    await this.enqueueAll(tx, task, [{ ...options, payload }]);
  }

  /** As `enqueue`, several of one task with a single statement. */
  async enqueueAll<Payload>(
    tx: Tx,
    task: Task<Payload>,
    jobs: readonly (EnqueueOptions & { readonly payload: Payload })[],
  ): Promise<void> {
    if (jobs.length === 0) return;
    await tx.query(
      `SELECT graphile_worker.add_job($1, job.payload::json, queue_name => $2, run_at => job.run_at,
                                      job_key => job.job_key, max_attempts => $3)
         FROM unnest($4::text[], $5::timestamptz[], $6::text[]) AS job(payload, run_at, job_key)`,
      [
        task.name,
        task.queue ?? null,
        task.maxAttempts ?? usualAttempts,
        jobs.map(({ payload }) => writePayload(task, payload)),
        jobs.map(({ runAt }) => runAt ?? null),
        jobs.map(({ jobKey }) => jobKey ?? null),
      ],
    );
  }
}

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([JobEffect, WorkerHeartbeat])],
  providers: [Jobs, ForgetJobEffects],
  exports: [Jobs, ForgetJobEffects],
})
export class JobsModule {}
