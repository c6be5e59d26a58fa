import type { Client } from 'pg';

/** First key of the advisory lock that a test run holds while it lives; the second is its number. */
export const RUN_LOCK = 0x7761_79;

const TEST_DATABASE = /^waymark_test_(\d+)_/;

export function testDatabaseName(run: string, worker: string, purpose: string): string {
  return `waymark_test_${run}_${worker}${purpose}`;
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
