import { Client } from 'pg';
import { EmbeddedDatabaseError, openDatabase } from '../embedded-database/index.js';
import { migrateUp } from '../migrate-database.js';
import { type Command, readCommandLine, usage, UsageError } from './command-line.js';
import { runCommand, type Answer } from './run-command.js';

export interface Surroundings {
  /** The clone's root folder, where the embedded database is. */
  readonly clone: string;
  readonly env: NodeJS.ProcessEnv;
  /** Where what was asked for goes, and what went wrong. */
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** The database cannot be asked; the message says what to do. */
class NotUsable extends Error {}

/**
 * @param words the command line, without the program's name
 * @returns the exit code: 0 all done, 1 something could not be done, 2 not understood
 */
export async function runWaymark(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { print, complain } = surroundings;
  try {
    const { command, json } = readCommandLine(words);
    if (command === 'help') {
      print(usage);
      return 0;
    }
    const { data, text, done } = await ask(command, surroundings);
    print(json ? JSON.stringify(data, null, 2) : text);
    return done ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${error.message}\n\n${usage}`);
      return 2;
    }
    if (error instanceof NotUsable || error instanceof EmbeddedDatabaseError) {
      complain(error.message);
      return 1;
    }
    throw error;
  }
}

async function ask(command: Command, { clone, env }: Surroundings): Promise<Answer> {
  const given = env['DATABASE_URL'];
  if (!given && env['NODE_ENV'] === 'production') {
    throw new NotUsable('DATABASE_URL is missing: set it to the address that the API and the workers use.');
  }
  const database = await openDatabase(given, { clone, name: 'postgres', database: 'waymark' });
  try {
    const sql = new Client({ connectionString: database.url, connectionTimeoutMillis: 10_000 });
    await sql.connect();
    try {
      if (!(await hasTables(sql))) {
        if (given) {
          throw new NotUsable(
            'The database of DATABASE_URL has no tables of Waymark yet. Make them: "node dist/scripts/migrate.js up".',
          );
        }
        await migrateUp(database.url);
      }
      return await runCommand(sql, command);
    } finally {
      await sql.end();
    }
  } finally {
    await database.stop();
  }
}

async function hasTables(sql: Client): Promise<boolean> {
  const { rows } = await sql.query<{ there: boolean }>(
    `SELECT to_regclass('graphile_worker.jobs') IS NOT NULL AND to_regclass('worker_heartbeat') IS NOT NULL AS there`,
  );
  return rows[0]?.there === true;
}
