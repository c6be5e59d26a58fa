import { randomInt } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase, type OpenDatabase } from '../../../scripts/embedded-database/index.js';
import { dropDatabasesOfRun, dropDatabasesOfDeadRuns, RUN_LOCK } from './leftovers.js';
import { withTemplate } from './template.js';

interface TestServer {
  readonly database: OpenDatabase;
  /** Connected for the whole run: it holds the run's lock. */
  readonly holder: Client;
  readonly run: number;
}

let server: TestServer | undefined;

/**
 * Before all tests: a real PostgreSQL, that of DATABASE_URL or an embedded one
 * of the tests' own (fast, since its data need not survive a crash). Runs side by
 * side share the server; their databases carry the run's number.
 */
export async function startTestServer(config: { rootDir: string }): Promise<void> {
  const database = await openDatabase(process.env['DATABASE_URL'], {
    clone: config.rootDir,
    name: 'test-postgres',
    database: 'waymark_tests',
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
      max_wal_size: '2GB',
      autovacuum: 'off',
    },
  });
  const run = randomInt(1, 2 ** 31);
  const holder = new Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('SELECT pg_advisory_lock($1, $2)', [RUN_LOCK, run]);
  server = { database, holder, run };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void leave());
  await dropDatabasesOfDeadRuns(holder);

  process.env['WAYMARK_TEST_SERVER_URL'] = database.url;
  process.env['WAYMARK_TEST_RUN'] = String(run);
  delete process.env['DATABASE_URL']; // no test may reach data that is not its own
  await withTemplate(holder, async () => {}); // made here, where no test's time limit runs
}

async function leave(): Promise<void> {
  await stopTestServer();
  process.exit(130);
}

/** After all tests: removes the run's databases, and stops the server unless another run uses it. */
export async function stopTestServer(): Promise<void> {
  if (!server) return;
  const { database, holder, run } = server;
  server = undefined;
  await dropDatabasesOfRun(holder, run);
  await holder.end();
  await database.stop();
}
