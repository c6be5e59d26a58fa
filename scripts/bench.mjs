/**
 * `npm run bench`: sets up what is missing or out of date, then measures; `-- web` only the pages, which need
 * Chromium and are left out without one.
 */
import { requireNode } from './setup/require-node.mjs';

requireNode();
const { setUp } = await import('./setup/set-up.mjs');
const { findChromium, noChromium } = await import('./setup/chromium.mjs');

if (await setUp(['install', 'build'])) {
  if (process.argv[2] !== 'web') await import('../dist/bench/run.js');
  const chromium = findChromium();
  if (chromium === null) {
    console.log(noChromium);
  } else {
    const { runWeb } = await import('../dist/bench/run-web.js');
    await runWeb(chromium);
  }
} else {
  process.exitCode = 1;
}
