import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A running server, as its `postmaster.pid` tells: line 1 the process, line 4 the port. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * The server that runs on the data folder, if one does. After the Node process
 * that started it was killed, the server lives on; it is found here.
 */
export function findPostmaster(dataFolder: string): Postmaster | undefined {
  const pidFile = join(dataFolder, 'postmaster.pid');
  const lines = readIfThere(pidFile)?.split('\n');
  if (!lines) return undefined;
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid || !isAlive(pid) || !runsPostgresOn(pid, dataFolder)) {
    // A server that died at once leaves its pid file, and PostgreSQL won't start while any process
    // of the same account has that number. Its shared-memory check still guards the folder.
    rmSync(pidFile, { force: true });
    return undefined;
  }
  return port ? { pid, port } : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The port of the last run, from the command line that the server leaves in `postmaster.opts`. */
export function lastPort(dataFolder: string): number | undefined {
  const port = readIfThere(join(dataFolder, 'postmaster.opts'))?.match(/"-p" "(\d+)"/)?.[1];
  return port === undefined ? undefined : Number(port);
}

function runsPostgresOn(pid: number, dataFolder: string): boolean {
  const commandLine =
    process.platform === 'linux'
      ? readIfThere(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ')
      : execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return commandLine === undefined || commandLine.includes(dataFolder);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
