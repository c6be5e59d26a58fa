import { NestFactory } from '@nestjs/core';
import { Logger as WorkerLogger, parseCronItems, run, type TaskList } from 'graphile-worker';
import type { Logger } from 'pino';
import type { Config } from '#platform/config';
import type { ScheduledTask } from '#platform/jobs';
import type { Stoppable } from '#platform/lifecycle';
import { NestLogger } from '#platform/logging';
import { scheduledTasks, WorkerModule } from './worker.module.js';

/** Takes up what is due by the clock, until it is stopped: a run that began is finished first. */
export async function startWorker(config: Config, logger: Logger): Promise<Stoppable> {
  const nest = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const tasks = scheduledTasks.map((task): ScheduledTask => nest.get(task, { strict: false }));
  const runner = await run({
    connectionString: config.databaseUrl,
    concurrency: 4,
    noHandleSignals: true,
    taskList: taskListOf(tasks, logger),
    parsedCronItems: parseCronItems(
      tasks.map((task) => ({ task: task.name, match: task.cron, identifier: task.name })),
    ),
    logger: new WorkerLogger(() => (level, message) => {
      // graphile-worker's lines hold task names and ids, never payloads.
      if (level === 'error') logger.error(message);
      else if (level === 'warning') logger.warn(message);
      else logger.debug(message);
    }),
  });
  logger.info({ tasks: tasks.map((task) => task.name) }, 'the worker runs');
  return {
    stop: async () => {
      await runner.stop();
      await nest.close();
    },
  };
}

function taskListOf(tasks: readonly ScheduledTask[], logger: Logger): TaskList {
  return Object.fromEntries(
    tasks.map((task) => [
      task.name,
      async () => {
        const count = await task.run();
        if (count > 0) logger.info({ task: task.name, count }, 'task done');
      },
    ]),
  );
}
