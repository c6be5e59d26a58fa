/** `npm run waymark -- …`: sets up what is missing or out of date, then looks after a running Waymark. */
import { requireNode } from './setup/require-node.mjs';

requireNode();
const { setUp } = await import('./setup/set-up.mjs');

if (await setUp(['install', 'build'])) await import('../dist/scripts/waymark/waymark.js');
else process.exitCode = 1;
