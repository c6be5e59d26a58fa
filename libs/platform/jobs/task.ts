import type { z } from 'zod';
import type { Tx } from '#platform/database';

/** A kind of job: what its payload is, and how it is tried. */
export interface Task<Payload> {
  /** As the verb is called: `return-claim`. */
  readonly name: string;
  /** Raised whenever the payload's shape changes. */
  readonly version: number;
  /** Checked when a job is enqueued, and again when it is run. */
  readonly payload: z.ZodType<Payload>;
}

/** Runs the jobs of one task in the worker. */
export abstract class TaskHandler<Payload> {
  abstract readonly task: Task<Payload>;

  /** Names the effect of a job, the same for every job that would do the same again: it is done once. */
  abstract effectKey(payload: Payload): string;

  /** The effect, within the transaction that also remembers its key. */
  abstract run(tx: Tx, payload: Payload): Promise<void>;
}
