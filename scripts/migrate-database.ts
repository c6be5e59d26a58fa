import { runMigrations as runWorkerMigrations } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#platform/database';
import { migrations } from '../migrations/index.js';

const lock = 0x7761_796d;

/**
 * Brings a database to the newest schema, graphile-worker's tables included.
 * Replicas may do it side by side: an advisory lock lets them pass one after the other.
 *
 * @returns how many migrations of ours ran.
 */
export function migrateUp(url: string): Promise<number> {
  return withLock(url, async (source) => {
    const ran = await source.runMigrations();
    await runWorkerMigrations({ connectionString: url });
    return ran.length;
  });
}

/** Takes the newest migration back. */
export function migrateDown(url: string): Promise<void> {
  return withLock(url, (source) => source.undoLastMigration());
}

async function withLock<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = createDataSource(url, { migrations, poolSize: 2 });
  await source.initialize();
  const guard = source.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [lock]);
    return await work(source);
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [lock]);
    await guard.release();
    await source.destroy();
  }
}
