/**
 * `npm test [-- <jest's arguments>]`: installs if needed, then runs all tests, or those asked for. The specs
 * of `test/web` need Chromium and the built client: without the one they are skipped, the other is built.
 * Its stories run when one asks for `test/web`, or for one of them.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { requireNode } from './setup/require-node.mjs';

requireNode();
const { clone, setUp } = await import('./setup/set-up.mjs');
const { runToEnd } = await import('./setup/run-to-end.mjs');
const { findChromium, noChromium } = await import('./setup/chromium.mjs');

const asked = process.argv.slice(2);
const inBrowser = mayAskForWeb(asked);
const chromium = inBrowser ? findChromium() : null;
if (inBrowser && chromium === null) console.log(noChromium);

process.exitCode = (await setUp(chromium === null ? ['install'] : ['install', 'web']))
  ? await runToEnd(
      process.execPath,
      ['node_modules/jest/bin/jest.js', '-c', 'test/jest.config.cjs', ...asked],
      {
        cwd: clone,
        env: {
          ...process.env,
          CHROMIUM_PATH: chromium ?? '',
          ...(asked.some((argument) => argument.startsWith('test/web')) && { WAYMARK_STORIES: 'all' }),
        },
      },
    )
  : 1;

/** False only where each path that was asked for is clearly another. */
function mayAskForWeb(asked) {
  const paths = asked
    .filter((argument) => !argument.startsWith('-') && existsSync(join(clone, argument)))
    .map((path) => relative(clone, join(clone, path)));
  return (
    paths.length === 0 ||
    paths.some(
      (path) => `${path}/`.startsWith('test/web/') || 'test/web/'.startsWith(`${path}/`) || path === '',
    )
  );
}
