import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, buildWebClient, isBuilt, isWebBuilt } from './build.mjs';
import { isInstalled, install } from './install.mjs';
import { alone } from './alone.mjs';

/** The clone's root folder. */
export const clone = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const STEPS = {
  install: { isDone: isInstalled, act: install, name: 'Installing packages' },
  build: { isDone: isBuilt, act: build, name: 'Building' },
  web: { isDone: isWebBuilt, act: buildWebClient, name: 'Building the web client' },
};

/**
 * Takes the steps that are missing or out of date.
 * @returns whether all went well; if not, the reason is on the screen
 */
export async function setUp(steps) {
  try {
    if (steps.every((step) => STEPS[step].isDone(clone))) return true;
    mkdirSync(join(clone, '.waymark'), { recursive: true });
    return await alone(join(clone, '.waymark', 'set-up.lock'), async (register) => {
      for (const step of steps) {
        const { isDone, act, name } = STEPS[step];
        if (isDone(clone)) continue;
        console.log(`${name} …`);
        if (!(await act(clone, register))) return false;
      }
      return true;
    });
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) throw error;
    console.error(
      `The set-up could not write ${error.path ?? 'to this folder'} (${error.code}). ` +
        'Use a clone that belongs to you, on a disk with free space, and run the same command again.',
    );
    return false;
  }
}
