import 'reflect-metadata';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import '../../apps/api/src/app.module.js';
import { createDataSource } from '#platform/database';
import { Messages1763900000004 } from '../../migrations/0014-messages.js';
import { LinkStates1763900000010 } from '../../migrations/0020-link-states.js';
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

  it('take messages of before along: they are found, those of mentors may be quoted, and a deleted one has a text again on the way back', async () => {
    await source.runMigrations();
    const back = async () => {
      const later = migrations.slice(migrations.indexOf(Messages1763900000004));
      for (const _ of later) await source.undoLastMigration();
    };
    await back();
    await source.transaction(async (tx) => {
      await tx.query(`SET LOCAL session_replication_role = replica`); // rows without all that they stand on
      await tx.query(
        `INSERT INTO thread_participant (thread_id, member_id, side)
       SELECT '00000000-0000-0000-0000-000000000000', overlay('00000000-0000-0000-0000-000000000000' placing n::text from 1 for 1)::uuid, side
         FROM (VALUES (1, 'MENTEE'), (2, 'MENTOR')) AS side(n, side)`,
      );
      await tx.query(
        `INSERT INTO message (id, thread_id, sequence, author_id, body, body_html, html_version)
       SELECT gen_random_uuid(), thread_id, row_number() OVER (ORDER BY member_id), member_id, 'Hello', '<p>Hello</p>', 1
         FROM thread_participant`,
      );
    });
    await source.runMigrations();
    const rows = () => source.query('SELECT * FROM message ORDER BY sequence');
    expect(await rows()).toMatchObject([
      { quotable: false, deleted_at: null, change: null, words: "'hello':1" },
      { quotable: true, deleted_at: null, change: null, words: "'hello':1" },
    ]);
    await source.query(
      `UPDATE message SET body = '', body_html = '', quotable = false, deleted_at = now() WHERE sequence = 2`,
    );
    await back();
    expect(await rows()).toMatchObject([{ body: 'Hello' }, { body: '–' }]);
  });

  it('take links of before along, which GitHub is yet to be asked about, and leave them on the way back', async () => {
    await source.runMigrations();
    const later = migrations.slice(migrations.indexOf(LinkStates1763900000010));
    const back = async () => {
      for (const _ of later) await source.undoLastMigration();
    };
    await back();
    await source.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica'); // a link without the thread that it stands in
      await tx.query(
        `INSERT INTO thread_link (id, thread_id, repository_key, owner, name, number, kind, title)
         VALUES (gen_random_uuid(), gen_random_uuid(), 'python/cpython', 'Python', 'cpython', 12, 'ISSUE', NULL)`,
      );
    });
    const links = () => source.query('SELECT * FROM thread_link');
    const [before] = await links();
    const { title, ...rest } = before;
    expect(title).toBeNull();
    await source.runMigrations();
    expect(await links()).toEqual([rest]);
    await source.query(
      `INSERT INTO github_item (id, repository_key, number, title, state, state_as_of, ask_after)
       VALUES (gen_random_uuid(), 'python/cpython', 12, 'A title', 'OPEN', now(), now())`,
    );
    await back();
    expect(await links()).toEqual([before]);
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
