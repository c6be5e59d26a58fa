/** `npm test [-- <jest's arguments>]`: installs if needed, then runs all tests, or those asked for. */
import { requireNode } from './setup/require-node.mjs';

requireNode();
const { clone, setUp } = await import('./setup/set-up.mjs');
const { runToEnd } = await import('./setup/run-to-end.mjs');

process.exitCode = (await setUp(['install']))
  ? await runToEnd(
      process.execPath,
      ['node_modules/jest/bin/jest.js', '-c', 'test/jest.config.cjs', ...process.argv.slice(2)],
      { cwd: clone },
    )
  : 1;
