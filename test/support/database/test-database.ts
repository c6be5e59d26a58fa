import { Client } from 'pg';
import { databaseUrl, testRun, testServerUrl } from './database-url.js';
import { dropDatabase, dropDatabasesOfOtherFiles, type Maker, newDatabaseName } from './leftovers.js';
import { withTemplate } from './template.js';

export interface TestDatabase {
  readonly url: string;
  /** Removes the database, with whatever is still connected to it. */
  drop(): Promise<void>;
}

/** A fresh database with all migrations; a test file may have several side by side. `drop()` it at the end. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return create((client, name) =>
    withTemplate(client, async (template) => {
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
    }),
  );
}

/** The same without any table, for tests of the migrations themselves. */
export async function createEmptyTestDatabase(): Promise<TestDatabase> {
  return create(async (client, name) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  });
}

async function create(make: (client: Client, name: string) => Promise<void>): Promise<TestDatabase> {
  const maker: Maker = {
    run: testRun(),
    worker: process.env['JEST_WORKER_ID'] ?? '1',
    file: expect.getState().testPath ?? '',
  };
  const name = newDatabaseName(maker);
  await onServer(async (client) => {
    await dropDatabasesOfOtherFiles(client, maker);
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
