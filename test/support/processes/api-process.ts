import 'reflect-metadata';
import { readConfig } from '#platform/config';
import { runUntilTold, tellReady } from '#platform/lifecycle';
import { createLogger } from '#platform/logging';
import { createApplication } from '../../../apps/api/src/application.js';

/** `apps/api/src/main.ts` without pages. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const application = await createApplication(config, createLogger(config.logLevel, 'waymark-api'));
  await application.listen();
  runUntilTold({ stop: () => application.close() });
  tellReady(config.port);
}

void main();
