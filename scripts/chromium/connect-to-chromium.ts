import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright-core';

const switches = [
  '--headless',
  '--no-sandbox', // root has none, and many containers neither; it sees our own pages only
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  // Tabs that nobody looks at run like the others: newcomer and mentor sit side by side.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  // Nothing reaches beyond this machine, whatever a page may try.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** How long Chromium may take to start on a busy machine. */
const patienceMs = 25_000;

let running: Promise<string> | undefined;

/**
 * A connection to the Chromium of this process, which is started at the first need and serves all test
 * files of a worker: starting one takes seconds. `close()` ends the connection and what was opened over it.
 */
export async function connectToChromium(program: string): Promise<Browser> {
  running ??= startChromium(program);
  return chromium.connectOverCDP(await running);
}

/**
 * Chromium ends with this process, even one that is killed, because its debugging pipe closes then. It
 * does not keep the process alive, as it would if Playwright had started it.
 *
 * @returns the address at which it is driven
 */
async function startChromium(program: string): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'waymark-chromium-'));
  const child = spawn(
    program,
    [...switches, '--remote-debugging-pipe', '--remote-debugging-port=0', `--user-data-dir=${home}`],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], env: { ...process.env, HOME: home } },
  );
  let said = '';
  let over = false;
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
  child.on('error', (error) => (said += error.message));
  child.on('close', () => (over = true));
  child.unref();
  for (const stream of child.stdio) (stream as Socket | null)?.unref();
  process.once('exit', () => {
    child.kill('SIGKILL');
    // Its children may write until they notice.
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  });
  const giveUp = Date.now() + patienceMs;
  for (;;) {
    const [port, path] = debuggingAddress(home);
    if (path !== undefined) return `ws://127.0.0.1:${port}${path}`;
    if (over || Date.now() > giveUp)
      throw new Error(`Chromium (${program}) did not start. It said:\n${said}`);
    await pause(20);
  }
}

/** Chromium writes its port and path, a line each, when it listens. */
function debuggingAddress(home: string): string[] {
  try {
    return readFileSync(join(home, 'DevToolsActivePort'), 'utf8').split('\n');
  } catch {
    return []; // not there yet
  }
}
