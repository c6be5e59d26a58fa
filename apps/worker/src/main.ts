import 'reflect-metadata';
import { readConfig } from '#platform/config';
import { runUntilTold, tellReady } from '#platform/lifecycle';
import { createLogger } from '#platform/logging';
import { startWorker } from './worker.js';

const config = readConfig(process.env);
runUntilTold(await startWorker(config, createLogger(config.logLevel, 'waymark-worker')));
tellReady();
