import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EmbeddedDatabaseError, OWN_SERVER_HINT } from './embedded-database-error.js';
import { canReach, isRoot, serverAccountFor, type ServerAccount } from './server-account.js';

/**
 * Where one cluster (a PostgreSQL server's files) lives.
 *
 * As an ordinary user that is `.waymark/` in the clone. As root the server runs
 * under another account, and a clone under a closed folder (0700) is out of its
 * reach: then the files live in `/var/lib/waymark/<key of the clone's path>`
 * (or `/var/tmp` where `/var/lib` is read-only), which survives restarts as well.
 */
export interface ClusterPlace {
  /** Holds the cluster, and the copy of PostgreSQL's programs if one is needed. */
  readonly home: string;
  /** `<home>/<name>`: data/, password, server.log; moved into place whole, once it is complete. */
  readonly folder: string;
  readonly dataFolder: string;
  readonly passwordFile: string;
  readonly logFile: string;
  readonly account: ServerAccount | undefined;
}

/** @param name the cluster's folder name, e.g. `postgres` */
export function findClusterPlace(clone: string, name: string): ClusterPlace {
  const realClone = realpathSync(clone);
  const inClone = join(realClone, '.waymark');
  const homes = [inClone, ...(isRoot() ? homesOutside(realClone) : [])];
  const existing = homes.find((home) => existsSync(join(home, name, 'data', 'PG_VERSION')));
  const place = existing ? placeIn(existing, name) : newPlace(homes, name);

  if (existing && !canReach(place.account, place.folder)) {
    throw new EmbeddedDatabaseError(
      `The database in ${place.folder} belongs to uid ${place.account?.uid}, who may no longer pass through ` +
        `one of the folders above it. Open them ("chmod o+x") or move the clone. ${OWN_SERVER_HINT}`,
    );
  }
  requireReadable(place);
  return place;
}

function homesOutside(clone: string): string[] {
  const key = createHash('sha256').update(clone).digest('hex').slice(0, 16);
  return [join('/var/lib/waymark', key), join('/var/tmp', `waymark-${key}`)];
}

function placeIn(home: string, name: string): ClusterPlace {
  const folder = join(home, name);
  return {
    home,
    folder,
    dataFolder: join(folder, 'data'),
    passwordFile: join(folder, 'password'),
    logFile: join(folder, 'server.log'),
    account: serverAccountFor(folder),
  };
}

function newPlace(homes: string[], name: string): ClusterPlace {
  const faults: string[] = [];
  for (const home of homes) {
    try {
      makeHome(home);
    } catch (error) {
      faults.push((error as Error).message);
      continue;
    }
    const place = placeIn(home, name);
    if (canReach(place.account, home)) return place;
    faults.push(`${home} can't be reached by uid ${place.account?.uid}`);
  }
  throw new EmbeddedDatabaseError(
    `There is no folder for the embedded database: ${faults.join('; ')}. ` +
      `Give your account write access to ${homes[0]} and start again. ${OWN_SERVER_HINT}`,
  );
}

/** A home is passable by others, whatever the umask; the cluster in it is closed. */
function makeHome(home: string): void {
  mkdirSync(home, { recursive: true });
  const found = lstatSync(home);
  if (!found.isDirectory() || (isRoot() && home.startsWith('/var/') && found.uid !== 0)) {
    throw new Error(`${home} is not a folder of ours`);
  }
  accessSync(home, constants.W_OK | constants.X_OK);
  if (isRoot()) {
    for (const folder of [home, dirname(home)]) {
      if (folder === home || folder === '/var/lib/waymark') chmodSync(folder, 0o711);
    }
  }
}

function requireReadable(place: ClusterPlace): void {
  if (isRoot() || !existsSync(place.folder)) return;
  const owner = lstatSync(place.folder).uid;
  if (owner === process.getuid?.()) return;
  throw new EmbeddedDatabaseError(
    `The database in ${place.folder} belongs to another user (uid ${owner}): Waymark was started by them, or by ` +
      `root, before. Start it as that user, or as root give the folder to yourself ("chown -R"), or use a clone ` +
      `of your own. ${OWN_SERVER_HINT}`,
  );
}
