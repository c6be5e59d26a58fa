/** `npm start`: sets up what is missing or out of date, then runs Waymark until it is told to stop. */
import { requireNode } from './setup/require-node.mjs';

requireNode();
const { clone, setUp } = await import('./setup/set-up.mjs');
const { stopWithNpm } = await import('./setup/stop-with-npm.mjs');

stopWithNpm();
if (await setUp(['install', 'build'])) {
  const { run } = await import('../dist/scripts/run/run.js');
  process.exitCode = await run({ clone, env: process.env });
} else {
  process.exitCode = 1;
}
