import type { Client } from 'pg';

/**
 * Waits until `count` other connections of the database wait for a lock.
 * @param asking a connection of its own; it may hold what they wait for
 * @returns their backends' process ids, the longest waiting first
 */
export async function untilBlocked(asking: Client, count: number): Promise<number[]> {
  for (;;) {
    const { rows } = await asking.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event_type = 'Lock'
        ORDER BY query_start`,
    );
    if (rows.length >= count) return rows.map(({ pid }) => pid);
  }
}
