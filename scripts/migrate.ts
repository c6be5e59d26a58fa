import 'reflect-metadata';
import { runMigrations as runWorkerMigrations } from 'graphile-worker';
import { createDataSource } from '#platform/database';
import { migrations } from '../migrations/index.js';

/**
 * `node dist/scripts/migrate.js up`: brings the database of DATABASE_URL to the newest schema.
 * `… down`: takes the newest migration back. Replicas may run it side by side: one
 * advisory lock lets them pass one after the other.
 */
const lock = 0x7761_796d;

async function migrate(direction: string, url: string): Promise<void> {
  const source = createDataSource(url, { migrations, poolSize: 2 });
  await source.initialize();
  const guard = source.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [lock]);
    if (direction === 'down') {
      await source.undoLastMigration();
      return;
    }
    const ran = await source.runMigrations();
    await runWorkerMigrations({ connectionString: url });
    console.log(ran.length === 0 ? 'The database is up to date.' : `Ran ${ran.length} migration(s).`);
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [lock]);
    await guard.release();
    await source.destroy();
  }
}

const [direction = 'up'] = process.argv.slice(2);
const url = process.env['DATABASE_URL'];
if (url === undefined || !['up', 'down'].includes(direction)) {
  console.error('Usage: DATABASE_URL=postgres://… node dist/scripts/migrate.js [up|down]');
  process.exit(2);
}
await migrate(direction, url);
