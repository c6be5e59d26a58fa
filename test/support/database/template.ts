import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { MigrationInterface } from 'typeorm';
import { databaseUrl } from './database-url.js';
import { dropDatabase } from './leftovers.js';

const TEMPLATE_LOCK = 0x7761_7a;
const TEMPLATE_PREFIX = 'waymark_template_';

/**
 * Calls `use` with the name of a database that has all migrations, made at the
 * first need and re-used while the migrations and the packages stay the same.
 * It can't be replaced meanwhile.
 */
export async function withTemplate<T>(client: Client, use: (template: string) => Promise<T>): Promise<T> {
  const template = TEMPLATE_PREFIX + fingerprint();
  for (;;) {
    const made = await locked(client, '_shared', async () =>
      (await exists(client, template)) ? { result: await use(template) } : undefined,
    );
    if (made) return made.result;
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
  await migrate(databaseUrl(unfinished));
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
}

async function migrate(url: string): Promise<void> {
  const { createDataSource } = await import('#platform/database'); // slow to load, and seldom needed
  const source = createDataSource(url, { migrations: await loadMigrations() });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

/** The migration classes of `migrations/`, whatever file they are in; TypeORM puts them in order by name. */
async function loadMigrations(): Promise<MigrationClass[]> {
  const modules = await Promise.all(migrationFiles().map((file) => import(file) as Promise<object>));
  const exported = modules.flatMap((module) => Object.values(module) as unknown[]);
  return [...new Set(exported)].filter(
    (value): value is MigrationClass => typeof value === 'function' && 'up' in Object(value.prototype),
  );
}

type MigrationClass = new () => MigrationInterface;

function migrationFiles(): string[] {
  const folder = join(process.cwd(), 'migrations');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  return names.sort().map((name) => join(folder, name));
}

/** @returns 16 hex digits over the migrations and the lock file (graphile-worker brings tables of its own) */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of [...migrationFiles(), join(process.cwd(), 'package-lock.json')]) {
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
