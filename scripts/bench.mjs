/** `npm run bench`: sets up what is missing or out of date, then measures. */
import { requireNode } from './setup/require-node.mjs';

requireNode();
const { setUp } = await import('./setup/set-up.mjs');

if (await setUp(['install', 'build'])) await import('../dist/bench/run.js');
else process.exitCode = 1;
