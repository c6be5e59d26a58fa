import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { timeZoneDataVersion } from '#domain/availability';
import { readConfig } from '#platform/config';
import { runUntilTold, tellReady } from '#platform/lifecycle';
import { createLogger } from '#platform/logging';
import { createApplication } from './application.js';
import { WebFiles } from './web/index.js';

const config = readConfig(process.env);
const logger = createLogger(config.logLevel, 'waymark-api');
if (process.versions.tz !== timeZoneDataVersion) {
  logger.warn(
    { runtime: process.versions.tz, waymark: timeZoneDataVersion },
    "the runtime's time-zone data differs from Waymark's own, which is the one that is used",
  );
}
const dist = fileURLToPath(new URL('../../..', import.meta.url));
const web = WebFiles.builtIn(dist, config);
const application = await createApplication(config, logger, undefined, web);
await application.listen();
logger.info({ port: config.port, publicUrl: config.publicUrl }, 'the API listens');
// Beyond the time in which it still serves.
runUntilTold({ stop: () => application.close() }, 10_000 + config.drainSeconds * 1_000);
tellReady(config.port);
