import type { Client } from 'pg';

export interface WorkerProcess {
  readonly processId: string;
  readonly startedAt: Date;
  /** Since it was last heard of; from 30 on it counts as dead, and the others take its jobs. */
  readonly silentSeconds: number;
  /** Jobs that it runs. */
  readonly running: number;
}

/** The oldest first. */
export async function listWorkers(sql: Client): Promise<WorkerProcess[]> {
  const { rows } = await sql.query<WorkerProcess>(
    `SELECT process_id AS "processId", started_at AS "startedAt",
            round(extract(epoch FROM clock_timestamp() - beat_at))::int AS "silentSeconds",
            (SELECT count(*) FROM graphile_worker.jobs WHERE locked_by = ANY (worker_ids))::int AS running
     FROM worker_heartbeat ORDER BY started_at, process_id`,
  );
  return rows;
}
