import { join } from 'node:path';
import { EmbeddedDatabaseError, openDatabase, type OpenDatabase } from '../embedded-database/index.js';
import { developmentSecret } from './development-secret.js';
import { requireFreePort } from './port.js';
import { Processes, type Ending } from './processes.js';
import { StartError } from './start-error.js';
import { welcome } from './welcome.js';

export interface RunOptions {
  /** The clone's root folder, built already. */
  readonly clone: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Fulfilled when a signal asks us to stop. */
type Told = Promise<'told'>;

/**
 * Runs Waymark until a signal, or until one of its processes ends.
 * @returns the exit code: 0 after a signal, else that of the process that ended
 */
export async function run(options: RunOptions): Promise<number> {
  const { clone, env } = options;
  const told: Told = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('told'));
  });
  try {
    const port = Number(env['PORT'] || 3000);
    if (Number.isInteger(port)) await requireFreePort(port, env['HOST'] || '0.0.0.0');
    const database = await openDatabase(env['DATABASE_URL'], {
      clone,
      name: 'postgres',
      database: 'waymark',
    });
    try {
      return await runOn(database, options, told);
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (!(error instanceof StartError || error instanceof EmbeddedDatabaseError)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function runOn(database: OpenDatabase, { clone, env }: RunOptions, told: Told): Promise<number> {
  const isProduction = env['NODE_ENV'] === 'production';
  const secret = env['SESSION_SECRET'] || (isProduction ? undefined : developmentSecret(clone));
  const processes = new Processes({ ...env, SESSION_SECRET: secret, DATABASE_URL: database.url });
  const compiled = (path: string) => join(clone, 'dist', path);
  try {
    const steps = [
      { name: 'The migration', path: 'scripts/migrate.js', args: ['up'] },
      ...(isProduction ? [] : [{ name: 'The demo data', path: 'scripts/seed.js', args: [] }]),
    ];
    for (const { name, path, args } of steps) {
      const ending = await Promise.race([processes.start(name, compiled(path), args), told]);
      if (ending === 'told') return 0;
      if (ending.code !== 0) return reportEnding(ending);
    }

    const first = await Promise.race([
      processes.start('The API', compiled('apps/api/src/main.js'), [], ({ port }) => {
        if (port !== undefined)
          console.log(welcome(port, database.folder, !isProduction && !env['SMTP_URL']));
      }),
      processes.start('The worker', compiled('apps/worker/src/main.js')),
      told,
    ]);
    return first === 'told' ? 0 : reportEnding(first);
  } finally {
    await processes.stop();
  }
}

/** @returns the exit code that passes on how the process ended; never 0, since nobody had asked it to end */
function reportEnding({ name, code, signal }: Ending): number {
  const how = signal ? `was ended by ${signal}` : `ended with code ${code}; its reason is above`;
  console.error(`${name} ${how}. Everything else is stopped.`);
  return code || 1;
}
