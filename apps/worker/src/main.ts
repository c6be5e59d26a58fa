import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger as WorkerLogger, parseCronItems, run, type TaskList } from 'graphile-worker';
import { readConfig } from '#platform/config';
import type { ScheduledTask } from '#platform/jobs';
import { runUntilTold, tellReady } from '#platform/lifecycle';
import { createLogger, NestLogger } from '#platform/logging';
import { scheduledTasks, WorkerModule } from './worker.module.js';

const config = readConfig(process.env);
const logger = createLogger(config.logLevel, 'waymark-worker');
const nest = await NestFactory.createApplicationContext(WorkerModule.with(config), {
  logger: new NestLogger(logger),
  abortOnError: false,
});
const tasks = scheduledTasks.map((task): ScheduledTask => nest.get(task, { strict: false }));

const taskList: TaskList = Object.fromEntries(
  tasks.map((task) => [
    task.name,
    async () => {
      const count = await task.run();
      if (count > 0) logger.info({ task: task.name, count }, 'task done');
    },
  ]),
);

const runner = await run({
  connectionString: config.databaseUrl,
  concurrency: 4,
  noHandleSignals: true,
  taskList,
  parsedCronItems: parseCronItems(tasks.map((task) => ({ task: task.name, match: task.cron, identifier: task.name }))),
  logger: new WorkerLogger(() => (level, message) => {
    // graphile-worker's lines hold task names and ids, never payloads.
    if (level === 'error') logger.error(message);
    else if (level === 'warning') logger.warn(message);
    else logger.debug(message);
  }),
});
runUntilTold({
  stop: async () => {
    await runner.stop();
    await nest.close();
  },
});
logger.info({ tasks: tasks.map((task) => task.name) }, 'the worker runs');
tellReady();
