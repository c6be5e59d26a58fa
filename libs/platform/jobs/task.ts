import type { z } from 'zod';
import type { Tx } from '#platform/database';

/** What is stored of a payload, in whatever version's shape. */
export type StoredPayload = Readonly<Record<string, unknown>>;

/** A kind of job: what its payload is, and how it is tried. */
export interface Task<Payload> {
  /** As the verb is called: `return-claim`. */
  readonly name: string;
  /** Raised whenever the payload's shape changes; starts at 1. */
  readonly version: number;
  /** Checked when a job is enqueued, and again when it is run. Ids rather than texts: a job finds its facts when it runs. */
  readonly payload: z.ZodType<Payload>;
  /**
   * By version: makes of that version's payload the next one's, so that jobs which
   * wait over an upgrade are still read. A version can be forgotten once no job of it can be left.
   */
  readonly upgrades?: Readonly<Record<number, (older: StoredPayload) => StoredPayload>>;
  /** How often a job is tried before it is a dead letter; absent: `usualAttempts`. */
  readonly maxAttempts?: number;
  /** Jobs of one queue run one after the other, whichever workers take them; absent: any number at once. */
  readonly queue?: string;
}

/**
 * The pause after the n-th failure is exp(min(n, 10)) seconds: 3 s, 7 s, 20 s, … and at
 * most 6 h. So 21 tries take 71 hours, about three days, in which somebody mends the cause.
 */
export const usualAttempts = 21;

/** For a failure that trying again cannot mend: the job is a dead letter at once. Its message tells no value of anybody's. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
}

/** Runs the jobs of one task in the worker. */
export abstract class TaskHandler<Payload, Done = unknown> {
  abstract readonly task: Task<Payload>;

  /**
   * Names the effect of a job, the same for every job that would do the same again: it is done
   * once. At most 250 characters; the task's name comes before it by itself.
   */
  abstract effectKey(payload: Payload): string;

  /**
   * What reaches beyond the database and so cannot be taken back, such as sending a mail: before the transaction,
   * whose effect has not taken place yet, and outside it, so that it may take its time. It happens at least once: again
   * when the job is run again. What it returns is given to `run`.
   */
  before?(payload: Payload): Promise<Done>;

  /**
   * The effect, within the transaction that also remembers its key. What it throws takes both
   * back, and the job is tried again later.
   */
  abstract run(tx: Tx, payload: Payload, done: Done): Promise<void>;
}
