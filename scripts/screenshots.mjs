/**
 * `npm run screenshots [-- <part of a name>]`: pictures of the client's pages with the demo community, as each
 * kind of person sees them, into `.waymark/screenshots/`. Sets up what is missing or out of date first.
 */
import { requireNode } from './setup/require-node.mjs';

requireNode();
const { setUp } = await import('./setup/set-up.mjs');
const { findChromium, noChromium } = await import('./setup/chromium.mjs');

const chromium = findChromium();
if (chromium === null) {
  console.log(noChromium);
} else if (await setUp(['install', 'build'])) {
  const { takeScreenshots } = await import('../dist/scripts/screenshots/take-screenshots.js');
  await takeScreenshots(chromium, process.argv[2] ?? '');
} else {
  process.exitCode = 1;
}
