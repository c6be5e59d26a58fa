import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { findClusterPlace, type ClusterPlace } from './cluster-place.js';
import { EmbeddedDatabaseError, OWN_SERVER_HINT } from './embedded-database-error.js';
import { initialiseCluster, SUPERUSER } from './initialise-cluster.js';
import { findPostmaster, lastPort } from './postmaster.js';
import { preparePrograms, type PostgresPrograms } from './programs.js';
import { runProgram } from './run-program.js';
import { createDatabaseIfMissing } from './server-connection.js';
import { ServerMembership } from './server-membership.js';

export interface EmbeddedDatabaseOptions {
  /** The clone's root folder: where node_modules and `.waymark` are. */
  readonly clone: string;
  /** Name of the cluster's folder; each name is a server of its own. */
  readonly name: string;
  /** The database to connect to; created when missing. */
  readonly database: string;
  /** Server settings for this start, e.g. `{ fsync: 'off' }`; values without spaces. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedDatabase {
  readonly url: string;
  /** Where its files are. */
  readonly folder: string;
  /** Leaves the server; the last process of the clone that uses it stops it. */
  stop(): Promise<void>;
}

const DEADLINE_MS = 60_000;

/** Starts the clone's own PostgreSQL, or takes over the one that is running already. */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const place = findClusterPlace(options.clone, options.name);
  const programs = preparePrograms(options.clone, place);
  const settings = options.settings ?? {};
  if (!existsSync(place.dataFolder)) await initialiseCluster(place, programs, settings);

  const password = readFileSync(place.passwordFile, 'utf8');
  const urlOf = (port: number, database: string) =>
    `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

  const { port, membership } = await startOrAdopt(place, programs, settings, (found) =>
    ServerMembership.join(urlOf(found, 'postgres'), place.dataFolder),
  );
  await createDatabaseIfMissing(urlOf(port, 'postgres'), options.database);
  return {
    url: urlOf(port, options.database),
    folder: place.folder,
    stop: () => membership.leave(() => stopServer(place, programs)),
  };
}

async function startOrAdopt(
  place: ClusterPlace,
  programs: PostgresPrograms,
  settings: Readonly<Record<string, string>>,
  join: (port: number) => Promise<ServerMembership | undefined>,
): Promise<{ port: number; membership: ServerMembership }> {
  const deadline = Date.now() + DEADLINE_MS;
  let port = lastPort(place.dataFolder) ?? (await freePort());
  let said = '';
  while (Date.now() < deadline) {
    const running = findPostmaster(place.dataFolder);
    if (running) {
      const membership = await join(running.port);
      if (membership) return { port: running.port, membership };
      said = `Its server (process ${running.pid}) is running, but takes no connections.`;
    } else {
      const logged = logLength(place);
      const start = await runProgram(programs.pgCtl, startArguments(place, port, settings), place.account);
      if (start.code === 0) continue;
      const log = logSince(place, logged);
      said = `${start.output.trim()}\n${log}`;
      if (/could not bind/.test(log)) port = await freePort();
      else if (!/lock file .* already exists|still in use/.test(log)) break;
    }
    await pause(100); // it is starting, or another start holds the folder, or a killed one is leaving it
  }
  throw new EmbeddedDatabaseError(
    `The embedded database in ${place.folder} did not start:\n${said}\n` +
      `Put that right and start again; the whole log is ${place.logFile}. ${OWN_SERVER_HINT}`,
  );
}

function startArguments(
  place: ClusterPlace,
  port: number,
  settings: Readonly<Record<string, string>>,
): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '', // two clones, or two users, never meet in /tmp
    dynamic_shared_memory_type: 'mmap', // containers give /dev/shm only 64 MB, or none
    log_checkpoints: 'off',
    ...settings,
  };
  const server = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`);
  return [
    'start',
    '--wait',
    `--timeout=${DEADLINE_MS / 1000}`,
    `--pgdata=${place.dataFolder}`,
    `--log=${place.logFile}`,
    `--options=-p ${port} ${server.join(' ')}`,
  ];
}

async function stopServer(place: ClusterPlace, programs: PostgresPrograms): Promise<void> {
  const stop = await runProgram(
    programs.pgCtl,
    ['stop', '--wait', '--mode=fast', `--timeout=${DEADLINE_MS / 1000}`, `--pgdata=${place.dataFolder}`],
    place.account,
  );
  if (stop.code !== 0 && findPostmaster(place.dataFolder)) {
    throw new EmbeddedDatabaseError(
      `The embedded database in ${place.folder} did not stop: ${stop.output.trim()} ` +
        'Nothing is lost; the next start takes it over as it is.',
    );
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function logLength(place: ClusterPlace): number {
  return existsSync(place.logFile) ? readFileSync(place.logFile).length : 0;
}

function logSince(place: ClusterPlace, length: number): string {
  if (!existsSync(place.logFile)) return '';
  return readFileSync(place.logFile).subarray(length).toString().trim().split('\n').slice(-20).join('\n');
}
