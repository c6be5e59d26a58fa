import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import type { Config } from '#platform/config';
import { Database } from '#platform/database';
import { JobRunner, type ScheduledTask, type TaskHandler } from '#platform/jobs';
import type { Stoppable } from '#platform/lifecycle';
import { NestLogger } from '#platform/logging';
import { scheduledTasks, taskHandlers, WorkerModule } from './worker.module.js';

/** Does what is enqueued and what is due by the clock, until it is stopped: a job that began is finished first. */
export async function startWorker(config: Config, logger: Logger): Promise<Stoppable> {
  const nest = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const handlers = taskHandlers.map((handler): TaskHandler<unknown> => nest.get(handler, { strict: false }));
  const scheduled = scheduledTasks.map((task): ScheduledTask => nest.get(task, { strict: false }));
  const jobs = await JobRunner.start({
    databaseUrl: config.databaseDirectUrl,
    db: nest.get(Database),
    logger,
    handlers,
    scheduled,
  });
  logger.info(
    { handlers: handlers.map(({ task }) => task.name), scheduled: scheduled.map(({ name }) => name) },
    'the worker runs',
  );
  return {
    stop: async () => {
      // A job that did not end holds its connection, which ends with the process.
      if (await jobs.stop()) await nest.close();
    },
  };
}
