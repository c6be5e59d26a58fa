import { type Browser, chromium } from 'playwright-core';

/** Beside Playwright's own. */
const switches = [
  '--disable-gpu',
  '--disable-quic',
  // Nothing reaches beyond this machine, whatever a page may try.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** How long Chromium may take to start on a busy machine, in milliseconds. */
const patienceMs = 60_000;

/**
 * Starts Chromium, which ends with `close()`, and with this process even where that is killed: its debugging pipe
 * closes then. Each who needs one starts their own: what is left half-open in a shared one keeps the next waiting.
 */
export const launchChromium = (program: string): Promise<Browser> =>
  chromium.launch({
    executablePath: program,
    args: switches,
    chromiumSandbox: false, // root has none, and many containers neither; it sees our own pages only
    timeout: patienceMs,
  });
