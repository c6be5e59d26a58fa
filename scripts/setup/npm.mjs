import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { runToEnd } from './run-to-end.mjs';

/** Runs npm in the clone, the same one that runs us if it does. @returns its exit code */
export function npm(clone, args, register) {
  const ownNpm = process.env.npm_execpath;
  const [program, ...before] = ownNpm?.endsWith('npm-cli.js') ? [process.execPath, ownNpm] : ['npm'];
  return runToEnd(program, [...before, ...args, ...cacheArguments(clone)], {
    cwd: clone,
    onStart: register,
    shell: program === 'npm' && process.platform === 'win32',
  });
}

/** npm keeps its cache in the home folder; where that can't be written, it goes into the clone. */
function cacheArguments(clone) {
  const usual = process.env.npm_config_cache ?? join(homedir(), '.npm');
  return isWritable(usual) ? [] : [`--cache=${join(clone, '.waymark', 'npm-cache')}`];
}

function isWritable(folder) {
  if (!existsSync(folder) && folder !== dirname(folder)) return isWritable(dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (error) {
    if (['EACCES', 'EROFS', 'ENOENT', 'EPERM'].includes(error.code)) return false;
    throw error;
  }
}
