import 'reflect-metadata';
import { readConfig } from '#platform/config';
import { runUntilTold, tellReady } from '#platform/lifecycle';
import { createLogger } from '#platform/logging';
import { startWorker } from '../../../apps/worker/src/worker.js';

/** `apps/worker/src/main.ts`. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  runUntilTold(await startWorker(config, createLogger(config.logLevel, 'waymark-worker')));
  tellReady();
}

void main();
