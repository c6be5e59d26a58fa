import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.js';

/**
 * The key that signs session cookies where no SESSION_SECRET is given: random,
 * kept in the clone, so that people stay signed in over a restart.
 */
export function developmentSecret(clone: string): string {
  const file = join(clone, '.waymark', 'session-secret');
  try {
    if (!existsSync(file)) {
      mkdirSync(join(clone, '.waymark'), { recursive: true });
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
    }
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new StartError(
      `The key for session cookies can't be kept in ${file}: the folder is read-only, or another user started ` +
        'Waymark here before. Start it as that user, give the folder to yourself, or set SESSION_SECRET ' +
        '(at least 32 random characters).',
    );
  }
}
