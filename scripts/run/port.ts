import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from './start-error.js';

const PATIENCE_MS = 6_000;

/**
 * Checks that the port can be listened on before anything is started. Waits a
 * little: processes of a run that was just killed notice it and leave.
 */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const fault = await tryListening(port, host);
    if (!fault) return;
    if (fault !== 'EADDRINUSE') {
      throw new StartError(
        `Waymark can't listen on ${host}, port ${port} (${fault}). Choose another, e.g. "PORT=3001 npm start".`,
      );
    }
    if (Date.now() > deadline) {
      throw new StartError(
        `Port ${port} is in use, perhaps by another Waymark. Stop that program, or choose another port: ` +
          `"PORT=${port === 65_535 ? 3000 : port + 1} npm start".`,
      );
    }
    await pause(200);
  }
}

/** @returns the error's code, or undefined if it worked */
function tryListening(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
