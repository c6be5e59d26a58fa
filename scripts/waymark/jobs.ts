import type { Client } from 'pg';
import { validate as isUuid } from 'uuid';

export interface JobCounts {
  readonly task: string;
  /** Not tried yet, due now or later. */
  readonly waiting: number;
  readonly running: number;
  /** Failed, and tried again later. */
  readonly failing: number;
  /** Failed for the last time. */
  readonly dead: number;
}

export interface DeadLetter {
  readonly id: string;
  readonly task: string;
  readonly attempts: number;
  readonly failedAt: Date;
  /** Null when each time the worker ended while it ran the job. */
  readonly error: string | null;
  /** The ids in the job's payload, by name; nothing else of it is shown. */
  readonly about: Readonly<Record<string, string>>;
}

const isDead = 'jobs.attempts >= jobs.max_attempts AND jobs.locked_at IS NULL';

export async function countJobs(sql: Client): Promise<JobCounts[]> {
  const { rows } = await sql.query<JobCounts>(
    `SELECT task_identifier AS task,
            count(*) FILTER (WHERE locked_at IS NULL AND attempts = 0)::int AS waiting,
            count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
            count(*) FILTER (WHERE locked_at IS NULL AND attempts > 0 AND attempts < max_attempts)::int AS failing,
            count(*) FILTER (WHERE ${isDead})::int AS dead
     FROM graphile_worker.jobs AS jobs GROUP BY task_identifier ORDER BY task_identifier`,
  );
  return rows;
}

/** Those that failed last come first. */
export async function deadLetters(sql: Client): Promise<DeadLetter[]> {
  // When a job failed is not kept, but the pause that follows is: it is in run_at already.
  const { rows } = await sql.query<Omit<DeadLetter, 'about'> & { payload: unknown }>(
    `SELECT jobs.id::text AS id, jobs.task_identifier AS task, jobs.attempts, jobs.last_error AS error,
            jobs.run_at - exp(least(jobs.attempts, 10)) * interval '1 second' AS "failedAt", stored.payload
     FROM graphile_worker.jobs AS jobs JOIN graphile_worker._private_jobs AS stored ON stored.id = jobs.id
     WHERE ${isDead} ORDER BY "failedAt" DESC, jobs.id DESC`,
  );
  return rows.map(({ payload, ...letter }) => ({ ...letter, about: idsIn(payload) }));
}

function idsIn(payload: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(Object(payload) as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && isUuid(entry[1]),
    ),
  );
}

/**
 * Lets dead letters be tried as if for the first time, from now on.
 * @returns the ids of those that were dead letters
 */
export async function retryJobs(sql: Client, ids: 'all' | readonly string[]): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT retried.id::text AS id
     FROM (SELECT array_agg(id) AS ids FROM graphile_worker.jobs AS jobs
           WHERE ${isDead} AND ($1::bigint[] IS NULL OR id = ANY ($1))) AS dead,
          graphile_worker.reschedule_jobs(dead.ids, run_at => now(), attempts => 0) AS retried
     ORDER BY retried.id`,
    [ids === 'all' ? null : ids],
  );
  return rows.map(({ id }) => id);
}
