import { Client } from 'pg';
import { databaseUrl, testRun, testServerUrl } from './database-url.js';
import { dropDatabase, testDatabaseName } from './leftovers.js';
import { withTemplate } from './template.js';

export interface TestDatabase {
  readonly url: string;
  /** Removes the database, with whatever is still connected to it. */
  drop(): Promise<void>;
}

/** A fresh database with all migrations, for one test file: call it in `beforeAll`, `drop()` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return create('', (client, name) =>
    withTemplate(client, async (template) => {
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
    }),
  );
}

/** The same without any table, for tests of the migrations themselves. It may exist beside the other. */
export async function createEmptyTestDatabase(): Promise<TestDatabase> {
  return create('_empty', async (client, name) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  });
}

/** One database per worker and purpose: what an earlier test file left is replaced. */
async function create(
  purpose: string,
  make: (client: Client, name: string) => Promise<void>,
): Promise<TestDatabase> {
  const name = testDatabaseName(testRun(), process.env['JEST_WORKER_ID'] ?? '1', purpose);
  await onServer(async (client) => {
    await dropDatabase(client, name);
    await make(client, name);
  });
  return { url: databaseUrl(name), drop: () => onServer((client) => dropDatabase(client, name)) };
}

async function onServer(act: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: testServerUrl() });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
