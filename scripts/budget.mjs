/**
 * `npm run budget`: what the welcome page loads before it shows anything, from the built client, and whether
 * it keeps to the budget. Follows Vite's manifest: what starts, what that imports at once, and what it then
 * asks for on its way to the first picture.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const budget = 200_000; // bytes of JavaScript, as gzip sends them
const folder = join(import.meta.dirname, '../dist/web');
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));

/** The page's script, the application that it starts, and the page of `/`. */
const always = ['index.html', 'src/app.tsx', 'src/welcome/welcome-page.tsx'];
/** One of them, by the reader's language. */
const languages = Object.keys(manifest).filter((module) => /^src\/words\/[a-z]+\/first\.ts$/.test(module));
const missing = ['index.html', 'src/app.tsx'].filter((module) => !(module in manifest));
if (missing.length > 0 || languages.length === 0) {
  console.error(
    `The built client has no ${missing.join(', ') || 'language'}: correct the list in scripts/budget.mjs.`,
  );
  process.exit(1);
}

function withImports(module, seen = new Set()) {
  if (seen.has(module)) return seen;
  seen.add(module);
  for (const imported of manifest[module].imports ?? []) withImports(imported, seen);
  return seen;
}

const sizes = (language) =>
  [
    ...[...always, language]
      .filter((module) => module in manifest)
      .reduce((seen, module) => withImports(module, seen), new Set()),
  ]
    .map((module) => manifest[module].file)
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, bytes: gzipSync(readFileSync(join(folder, file)), { level: 6 }).length }))
    .sort((one, other) => other.bytes - one.bytes);
const total = (files) => files.reduce((sum, { bytes }) => sum + bytes, 0);

const kB = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
const [largest] = languages.map(sizes).sort((one, other) => total(other) - total(one));
console.log('JavaScript of the welcome page, gzip:');
for (const { file, bytes } of largest) console.log(`${kB(bytes)}  ${file}`);
console.log(`${kB(total(largest))}  of ${kB(budget).trim()}`);
if (total(largest) > budget) {
  console.error(
    'The welcome page is over its budget. Load what it does not show at once with the route or the click that needs it (`lazyRouteComponent`, `import()`).',
  );
  process.exitCode = 1;
}
