import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { runToEnd } from './run-to-end.mjs';

const CONFIGURATION = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** What is built, and from which sources; the stamp holds the fingerprint of those it was built from. */
const SERVER = {
  name: 'the server',
  stamp: 'dist/.server-stamp',
  sources: ['apps/api', 'apps/worker', 'libs', 'migrations', 'bench', 'scripts', ...CONFIGURATION],
};
const WEB = {
  name: 'the web client',
  stamp: 'dist/.web-stamp',
  sources: ['apps/web', 'schema.graphql', ...CONFIGURATION],
};

export const isBuilt = (clone) => areFresh(clone, parts(clone));
export const build = (clone, register) => buildParts(clone, parts(clone), register);

/** The same for the web client alone, which is all that tests need. */
export const isWebBuilt = (clone) => areFresh(clone, [WEB]);
export const buildWebClient = (clone, register) => buildParts(clone, [WEB], register);

const areFresh = (clone, wanted) => wanted.every((part) => isFresh(clone, part));

async function buildParts(clone, wanted, register) {
  for (const part of wanted) {
    if (isFresh(clone, part)) continue;
    const fingerprint = fingerprintOf(clone, part); // of before: what changes meanwhile is built next time
    const code = part === WEB ? await buildWeb(clone, register) : await buildServer(clone, register);
    if (code !== 0) {
      console.error(
        `Building ${part.name} failed; the reasons are above. Correct them and run the same command again.`,
      );
      return false;
    }
    mkdirSync(join(clone, 'dist'), { recursive: true });
    writeFileSync(join(clone, part.stamp), fingerprint);
  }
  return true;
}

function parts(clone) {
  const { scripts } = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8'));
  return scripts['build:web'] ? [SERVER, WEB] : [SERVER];
}

function buildServer(clone, register) {
  removeOrphans(clone, 'dist');
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.build.json'];
  return runToEnd(process.execPath, tsc, { cwd: clone, onStart: register });
}

function buildWeb(clone, register) {
  return npm(clone, ['run', 'build:web'], register);
}

/** The compiler leaves what it made of a source that is gone; an old migration would still run. */
function removeOrphans(clone, folder) {
  for (const path of filesBelow(clone, folder)) {
    const source = path.replace(/^dist\//, '').replace(/\.js(\.map)?$/, '.ts');
    if (
      /^dist\/(apps\/(api|worker)|libs|migrations|bench|scripts)\//.test(path) &&
      !existsSync(join(clone, source))
    ) {
      if (source.endsWith('.ts')) rmSync(join(clone, path));
    }
  }
}

function isFresh(clone, part) {
  const stamp = join(clone, part.stamp);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprintOf(clone, part);
}

function fingerprintOf(clone, part) {
  const hash = createHash('sha256');
  for (const source of part.sources) {
    for (const path of filesBelow(clone, source)) {
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(clone, path)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** Paths within the clone, in order; tests are not built. */
function filesBelow(clone, path) {
  const stats = statSync(join(clone, path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return path.endsWith('.spec.ts') ? [] : [path];
  const names = readdirSync(join(clone, path)).sort();
  return names.flatMap((name) => (name === 'node_modules' ? [] : filesBelow(clone, `${path}/${name}`)));
}
