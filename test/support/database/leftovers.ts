import { createHash, randomBytes } from 'node:crypto';
import type { Client } from 'pg';

/** First key of the advisory lock that a test run holds while it lives; the second is its number. */
export const RUN_LOCK = 0x7761_79;

const TEST_DATABASE = /^waymark_test_(\d+)_/;

/** Who makes a test database. */
export interface Maker {
  readonly run: string;
  /** jest's, which has one test file at a time. */
  readonly worker: string;
  /** The path of the test file. */
  readonly file: string;
}

const ofWorker = ({ run, worker }: Maker): string => `waymark_test_${run}_${worker}_`;
const ofFile = (maker: Maker): string =>
  `${ofWorker(maker)}${createHash('sha256').update(maker.file).digest('hex').slice(0, 12)}_`;

/** Another each time, so that a test file may have several databases side by side. */
export function newDatabaseName(maker: Maker): string {
  return ofFile(maker) + randomBytes(6).toString('hex');
}

/** What earlier files of the worker did not drop, with whatever is still connected to it. */
export async function dropDatabasesOfOtherFiles(client: Client, maker: Maker): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1) AND NOT starts_with(datname, $2)',
    [ofWorker(maker), ofFile(maker)],
  );
  for (const { datname } of rows) await dropDatabase(client, datname);
}

/** A run that was killed leaves databases, but not its lock. */
export async function dropDatabasesOfDeadRuns(client: Client): Promise<void> {
  for (const name of await testDatabases(client)) {
    const run = Number(TEST_DATABASE.exec(name)![1]);
    const { rows } = await client.query<{ dead: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS dead', [
      RUN_LOCK,
      run,
    ]);
    if (!rows[0]?.dead) continue;
    await dropDatabase(client, name);
    await client.query('SELECT pg_advisory_unlock($1, $2)', [RUN_LOCK, run]);
  }
}

export async function dropDatabasesOfRun(client: Client, run: number): Promise<void> {
  for (const name of await testDatabases(client)) {
    if (Number(TEST_DATABASE.exec(name)![1]) === run) await dropDatabase(client, name);
  }
}

export async function dropDatabase(client: Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
}

async function testDatabases(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname LIKE 'waymark\\_test\\_%'`,
  );
  return rows.map((row) => row.datname).filter((name) => TEST_DATABASE.test(name));
}
