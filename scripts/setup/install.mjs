import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';

/**
 * Whether node_modules is what package-lock.json asks for, judged by the record
 * that npm writes there once an install is complete. Packages for other systems
 * are optional, and missing rightly.
 */
export function isInstalled(clone) {
  const record = join(clone, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(join(clone, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' || installed[path]?.version === wanted.version || (wanted.optional && !installed[path]),
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

export async function install(clone, register) {
  const code = await npm(
    clone,
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    register,
  );
  if (code !== 0) {
    console.error(
      `Installing the packages failed (npm ended with ${code}; its reason is above). Most often the network or ` +
        'the package registry is out of reach: check them and run the same command again.',
    );
  }
  return code === 0;
}
