import { Client } from 'pg';
import { migrations } from '../../../migrations/index.js';
import { createEmptyTestDatabase, createTestDatabase, type TestDatabase } from './test-database.js';

async function ask<T extends object>(database: TestDatabase, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  it('is one of its own, with another of the same file beside it', async () => {
    const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await ask(first, 'CREATE TABLE scribble ()');
    const scribbles = `SELECT FROM pg_tables WHERE tablename = 'scribble'`;
    expect(await ask(second, scribbles)).toHaveLength(0);
    await second.drop();
    expect(await ask(first, scribbles)).toHaveLength(1);
    await first.drop();
  });

  it('replaces what an earlier file of the worker left, also while that is still in use', async () => {
    const { testPath } = expect.getState();
    expect.setState({ testPath: 'an-earlier.spec.ts' });
    const left = await createTestDatabase();
    expect.setState({ testPath });
    const lingering = new Client({ connectionString: left.url });
    const lost = new Promise((resolve) => lingering.on('error', resolve));
    await lingering.connect();

    const database = await createTestDatabase();
    await lost;
    await expect(ask(left, 'SELECT')).rejects.toMatchObject({ code: '3D000' });
    await database.drop();
  });

  it('is gone after drop()', async () => {
    const database = await createTestDatabase();
    await database.drop();
    await expect(ask(database, 'SELECT')).rejects.toMatchObject({ code: '3D000' });
  });

  it('has every migration, and the job queue', async () => {
    const database = await createTestDatabase();
    expect(await ask(database, `SELECT FROM migration`)).toHaveLength(migrations.length);
    expect(await ask(database, `SELECT FROM pg_namespace WHERE nspname = 'graphile_worker'`)).toHaveLength(1);
    await database.drop();
  });

  it('without migrations has no table', async () => {
    const database = await createEmptyTestDatabase();
    expect(await ask(database, `SELECT FROM pg_tables WHERE schemaname = 'public'`)).toHaveLength(0);
    await database.drop();
  });

  it('is on PostgreSQL 15 or newer', async () => {
    const database = await createTestDatabase();
    const [version] = await ask<{ number: number }>(
      database,
      `SELECT current_setting('server_version_num')::int AS number`,
    );
    expect(version!.number).toBeGreaterThanOrEqual(150_000);
    await database.drop();
  });
});
