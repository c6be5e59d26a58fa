import 'reflect-metadata';
import { once } from 'node:events';
import { createDataSource, Database } from '#platform/database';
import { JobRunner } from '#platform/jobs';
import { runUntilTold } from '#platform/lifecycle';
import { createLogger } from '#platform/logging';
import { LeaveNoteHandler } from './notes.js';

/** A worker process for tests. Its jobs tell the test when they are midway, and then wait for its word. */
async function main(databaseUrl: string): Promise<void> {
  const source = await createDataSource(databaseUrl).initialize();
  const db = new Database(source);
  const runner = await JobRunner.start({
    databaseUrl,
    db,
    logger: createLogger('silent', 'worker-process'),
    handlers: [
      new LeaveNoteHandler(String(process.pid), async () => {
        process.send?.('midway');
        await once(process, 'message');
      }),
    ],
    scheduled: [],
    concurrency: 1,
    heartbeat: { beatMs: 100, deadAfterMs: 500 },
  });
  runUntilTold({
    stop: async () => {
      const drained = runner.stop();
      process.send?.('stopping');
      if (await drained) await source.destroy();
    },
  });
}

void main(process.argv.at(-1)!);
