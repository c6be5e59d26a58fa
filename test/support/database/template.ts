import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { databaseUrl } from './database-url.js';
import { dropDatabase } from './leftovers.js';

const TEMPLATE_LOCK = 0x7761_7a;
const TEMPLATE_PREFIX = 'waymark_template_';

/**
 * Calls `use` with the name of a database that has all migrations, made at the
 * first need and re-used while the migrations and the packages stay the same.
 * It can't be replaced meanwhile.
 */
export async function withTemplate(client: Client, use: (template: string) => Promise<void>): Promise<void> {
  const template = TEMPLATE_PREFIX + fingerprint();
  for (;;) {
    const used = await locked(client, '_shared', async () => {
      if (!(await exists(client, template))) return false;
      await use(template);
      return true;
    });
    if (used) return;
    await locked(client, '', () => makeTemplate(client, template));
  }
}

async function makeTemplate(client: Client, template: string): Promise<void> {
  if (await exists(client, template)) return;
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [TEMPLATE_PREFIX],
  );
  for (const { datname } of rows) await dropDatabase(client, datname);

  const unfinished = `${template}_unfinished`;
  await client.query(`CREATE DATABASE ${unfinished} TEMPLATE template0 ENCODING 'UTF8'`);
  const { migrateUp } = await import('../../../scripts/migrate-database.js'); // slow to load, and seldom needed
  await migrateUp(databaseUrl(unfinished));
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
}

/** @returns 16 hex digits over the migrations and the lock file (graphile-worker brings tables of its own) */
function fingerprint(): string {
  const folder = join(process.cwd(), 'migrations');
  const files = [
    ...readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
    join(process.cwd(), 'scripts', 'migrate-database.ts'),
  ];
  const hash = createHash('sha256');
  for (const file of [...files, join(process.cwd(), 'package-lock.json')]) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

async function exists(client: Client, database: string): Promise<boolean> {
  const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  return found.rowCount === 1;
}

async function locked<T>(client: Client, mode: '' | '_shared', act: () => Promise<T>): Promise<T> {
  await client.query(`SELECT pg_advisory_lock${mode}($1)`, [TEMPLATE_LOCK]);
  try {
    return await act();
  } finally {
    await client.query(`SELECT pg_advisory_unlock${mode}($1)`, [TEMPLATE_LOCK]);
  }
}
