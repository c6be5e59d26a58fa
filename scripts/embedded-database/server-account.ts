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

/**
 * Whether the account may pass through every parent down into `folder`.
 * Asked of the kernel, so that access lists and mounts count too.
 */
export function canReach(account: ServerAccount | undefined, folder: string): boolean {
  if (!account) return true;
  const attempt = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  if (attempt.error) {
    throw new EmbeddedDatabaseError(
      `PostgreSQL refuses to run as root, and running it as uid ${account.uid} is not allowed here ` +
        `(${attempt.error.message}). Start Waymark as an ordinary user. ${OWN_SERVER_HINT}`,
    );
  }
  return attempt.status === 0;
}
