import type { Database } from '#platform/database';

const batchSize = 5_000;

/**
 * Deletes the rows of a table that a condition (SQL, with `$1`-style parameters) says are old, some thousands at a
 * time, so that after a long outage too no statement takes long.
 * @returns how many
 */
export async function forget(
  db: Database,
  table: string,
  isOld: string,
  parameters: readonly unknown[],
): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const [batch] = await db.query<{ count: number }>(
      `WITH gone AS (
         DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${isOld} LIMIT ${batchSize}))
         RETURNING 1
       ) SELECT count(*)::int AS count FROM gone`,
      parameters,
    );
    forgotten += batch?.count ?? 0;
    if (batch?.count !== batchSize) return forgotten;
  }
}
