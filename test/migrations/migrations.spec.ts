import 'reflect-metadata';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import '../../apps/api/src/app.module.js';
import { createDataSource } from '#platform/database';
import { migrations } from '../../migrations/index.js';
import { createEmptyTestDatabase, type TestDatabase } from '../support/database/test-database.js';

/** Statements that would still be needed to bring the database to the entities' schema. */
async function difference(source: DataSource): Promise<string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

async function tables(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_name <> 'migration' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

describe('migrations', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeEach(async () => {
    database = await createEmptyTestDatabase();
    source = createDataSource(database.url, {
      migrations,
      entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    });
    await source.initialize();
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  it('give exactly the schema of the entities, from zero', async () => {
    expect(await difference(source)).not.toEqual([]);
    await source.runMigrations();
    expect(await difference(source)).toEqual([]);
  });

  it('leave nothing when they are taken back, and go up again', async () => {
    await source.runMigrations();
    const all = await tables(source);
    for (const _ of migrations) await source.undoLastMigration();
    expect(await tables(source)).toEqual([]);
    await source.runMigrations();
    expect(await tables(source)).toEqual(all);
    expect(await difference(source)).toEqual([]);
  });

  it('keep the audit log append-only, also against the application itself', async () => {
    await source.runMigrations();
    await source.query(
      `INSERT INTO audit_entry (id, action, subject_type, subject_id) VALUES (gen_random_uuid(), 'a', 'T', gen_random_uuid())`,
    );
    for (const attempt of [
      `UPDATE audit_entry SET action = 'b'`,
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
    ]) {
      await expect(source.query(attempt)).rejects.toThrow('append-only');
    }
    expect(await source.query('SELECT action FROM audit_entry')).toEqual([{ action: 'a' }]);
  });
});
