import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import { InboundIntake, InboundRecipients } from '#mail';
import type { Config } from '#platform/config';
import { Database } from '#platform/database';
import { JobRunner, type ScheduledTask, type TaskHandler } from '#platform/jobs';
import type { Stoppable } from '#platform/lifecycle';
import { NestLogger } from '#platform/logging';
import { SmtpListener } from './smtp/smtp-listener.js';
import { mailHandlers, scheduledTasks, taskHandlers, WorkerModule } from './worker.module.js';

/**
 * Does what is enqueued and what is due by the clock, and takes replies by mail where it is told a port, until it is
 * stopped: a mail or a job that began is finished first.
 */
export async function startWorker(config: Config, logger: Logger): Promise<Stoppable> {
  const nest = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const provided = (types: typeof taskHandlers) =>
    types.map((handler): TaskHandler<unknown> => nest.get(handler, { strict: false }));
  const handlers = provided(taskHandlers);
  const mail = provided(mailHandlers);
  const scheduled = scheduledTasks.map((task): ScheduledTask => nest.get(task, { strict: false }));
  const common = { databaseUrl: config.databaseDirectUrl, db: nest.get(Database), logger };
  const runners = [
    await JobRunner.start({ ...common, handlers, scheduled }),
    await JobRunner.start({ ...common, handlers: mail, scheduled: [] }),
  ];
  const listener = await listenForMail(config, logger, nest);
  if (config.mailDelivery === 'OFF') logger.warn('SMTP_URL is not set: no mail goes out');
  logger.info(
    {
      handlers: [...handlers, ...mail].map(({ task }) => task.name),
      scheduled: scheduled.map(({ name }) => name),
      mail: config.mailDelivery,
    },
    'the worker runs',
  );
  return {
    stop: async () => {
      const [ended] = await Promise.all([
        Promise.all(runners.map((runner) => runner.stop())),
        listener?.stop(),
      ]);
      // A job that did not end holds its connection, which ends with the process.
      if (ended.every(Boolean)) await nest.close();
    },
  };
}

async function listenForMail(
  { inboundSmtp, mailReplyDomain: domain }: Config,
  logger: Logger,
  nest: INestApplicationContext,
): Promise<Stoppable | null> {
  if (inboundSmtp === null || domain === null) return null;
  const recipients = nest.get(InboundRecipients, { strict: false });
  const intake = nest.get(InboundIntake, { strict: false });
  return SmtpListener.start({ ...inboundSmtp, domain, recipients, intake, logger });
}
