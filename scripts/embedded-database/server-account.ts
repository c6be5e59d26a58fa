import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { EmbeddedDatabaseError, OWN_SERVER_HINT } from './embedded-database-error.js';

/** Numeric user and group that the server runs as. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Whom the server of `clusterFolder` runs as; undefined means as ourselves.
 * PostgreSQL refuses to run as root: root lends it the account that already
 * owns the cluster, or `nobody`'s for a new one.
 */
export function serverAccountFor(clusterFolder: string): ServerAccount | undefined {
  if (!isRoot()) return undefined;
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return nobody(readFileSync('/etc/passwd', 'utf8'));
}

/** @param passwd the text of /etc/passwd, `name:password:uid:gid:…` a line */
export function nobody(passwd: string): ServerAccount {
  const [, , uid, gid] = passwd.match(/^nobody:.*$/m)?.[0].split(':') ?? [];
  if (uid === undefined || gid === undefined) {
    throw new EmbeddedDatabaseError(
      'PostgreSQL refuses to run as root, and this machine has no "nobody" account to run it as. ' +
        `Start Waymark as an ordinary user. ${OWN_SERVER_HINT}`,
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether the account may pass through every parent down into `folder`. */
export function canReach(account: ServerAccount | undefined, folder: string): boolean {
  return canDo(account, 'cd "$1"', folder);
}

/** Whether the account may run `program`, which starts only if its libraries are readable too. */
export function canUse(account: ServerAccount | undefined, program: string): boolean {
  return canDo(account, '"$1" --version', program);
}

/** Asked of the kernel, by trying: access lists, mounts and name spaces count too. */
function canDo(account: ServerAccount | undefined, attempt: string, path: string): boolean {
  if (!account) return true;
  const tried = spawnSync('/bin/sh', ['-c', attempt, 'sh', path], { ...account, cwd: '/', stdio: 'ignore' });
  if (tried.error) {
    throw new EmbeddedDatabaseError(
      `PostgreSQL refuses to run as root, and running it as uid ${account.uid} is not allowed here ` +
        `(${tried.error.message}). Start Waymark as an ordinary user. ${OWN_SERVER_HINT}`,
    );
  }
  return tried.status === 0;
}
