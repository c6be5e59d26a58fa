import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ClusterPlace } from './cluster-place.js';
import { EmbeddedDatabaseError, OWN_SERVER_HINT } from './embedded-database-error.js';
import { moveIntoPlace } from './move-into-place.js';
import { isAlive } from './postmaster.js';
import type { PostgresPrograms } from './programs.js';
import { runProgram } from './run-program.js';

export const SUPERUSER = 'waymark';

/**
 * Makes a new cluster beside its place and moves it there whole, so that one
 * that was interrupted half-way is never taken for a database.
 */
export async function initialiseCluster(
  place: ClusterPlace,
  programs: PostgresPrograms,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  await removeAbandoned(place);
  const unfinished = `${place.folder}.new-${process.pid}`;
  const passwordFile = join(unfinished, 'password');
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (place.account) {
    await chown(passwordFile, place.account.uid, place.account.gid);
    await chown(unfinished, place.account.uid, place.account.gid);
  }

  const made = await runProgram(
    programs.initdb,
    [
      `--pgdata=${join(unfinished, 'data')}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own C.UTF-8 sorts alike on every system; macOS has no such locale in its C library.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
      '--set=timezone=UTC',
      '--set=log_timezone=UTC',
      ...(settings['fsync'] === 'off' ? ['--no-sync'] : []),
    ],
    place.account,
  );
  if (made.code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw new EmbeddedDatabaseError(
      `The embedded database could not be set up in ${place.folder}; PostgreSQL's initdb said:\n` +
        `${made.output.trim()}\nPut that right and start again. ${OWN_SERVER_HINT}`,
    );
  }
  moveIntoPlace(unfinished, place.folder);
}

/** Removes what a killed set-up left, unless its process is still at it. */
async function removeAbandoned(place: ClusterPlace): Promise<void> {
  const prefix = `${basename(place.folder)}.new-`;
  for (const name of await readdir(place.home)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(name.slice(prefix.length));
    if (pid === process.pid || !isAlive(pid)) {
      // initdb itself may still be writing there for a moment: hence the retries
      await rm(join(place.home, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    }
  }
}
