import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The key that signs session cookies where no SESSION_SECRET is given: random,
 * kept in the clone, so that people stay signed in over a restart.
 */
export function developmentSecret(clone: string): string {
  const file = join(clone, '.waymark', 'session-secret');
  if (!existsSync(file)) {
    mkdirSync(join(clone, '.waymark'), { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}
