import 'reflect-metadata';
import { migrateDown, migrateUp } from './migrate-database.js';

/**
 * `node dist/scripts/migrate.js up`: brings the database of DATABASE_URL to the newest schema; with
 * DATABASE_DIRECT_URL by that address, since migrating holds a lock of its session, which a pooler would lose.
 * `… down`: takes the newest migration back.
 */
const [direction = 'up'] = process.argv.slice(2);
// An empty variable is how compose files and shells say "not set".
const url = process.env['DATABASE_DIRECT_URL'] || process.env['DATABASE_URL'];
if (!url || !['up', 'down'].includes(direction)) {
  console.error('Usage: DATABASE_URL=postgres://… node dist/scripts/migrate.js [up|down]');
  process.exit(2);
}
if (direction === 'down') {
  await migrateDown(url);
} else {
  const ran = await migrateUp(url);
  console.log(ran === 0 ? 'The database is up to date.' : `Ran ${ran} migration(s).`);
}
