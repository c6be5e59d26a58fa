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
    await tx.query(
      `SELECT graphile_worker.add_job($1, $2::json, run_at => $3, job_key => $4, max_attempts => $5)`,
      [
        task.name,
        writePayload(task, payload),
        options.runAt ?? null,
        options.jobKey ?? null,
        task.maxAttempts ?? usualAttempts,
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
