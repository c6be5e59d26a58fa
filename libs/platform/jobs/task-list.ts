import type { JobHelpers, TaskList } from 'graphile-worker';
import type { Logger } from 'pino';
import type { Database } from '#platform/database';
import { failureOf } from './failure.js';
import { runTask } from './run-task.js';
import type { ScheduledTask } from './scheduled-task.js';
import { PermanentFailure, type TaskHandler } from './task.js';

export interface Tasks {
  readonly db: Database;
  readonly logger: Logger;
  readonly handlers: readonly TaskHandler<unknown>[];
  readonly scheduled: readonly ScheduledTask[];
}

/** SQL: a dead letter is a job whose attempts are used up; its own function for that leaves out those that run. */
const useUpAttempts = 'UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE id = $1';

/** What graphile-worker runs, by name. @throws if two tasks have one name */
export function taskListOf({ db, logger, handlers, scheduled }: Tasks): TaskList {
  const tasks: TaskList = {};
  const add = (name: string, work: (payload: unknown) => Promise<object>) => {
    if (name in tasks) throw new Error(`Two tasks are called ${name}.`);
    tasks[name] = async (payload, helpers) => {
      const { job } = helpers;
      try {
        logger.debug({ ...named(job), ...(await work(payload)) }, 'job done');
      } catch (err) {
        const permanent = err instanceof PermanentFailure;
        if (permanent) await helpers.query(useUpAttempts, [job.id]);
        const dead = permanent || job.attempts >= job.max_attempts;
        logger.error(
          { err, ...named(job) },
          dead ? 'the job failed for the last time' : 'the job failed; it is tried again later',
        );
        throw failureOf(err);
      }
    };
  };
  for (const handler of handlers) {
    add(handler.task.name, async (payload) => ({ effect: await runTask(db, handler, payload) }));
  }
  for (const task of scheduled) {
    add(task.name, async () => {
      const count = await task.run();
      if (count > 0) logger.info({ task: task.name, count }, 'scheduled task done');
      return { count };
    });
  }
  return tasks;
}

const named = (job: JobHelpers['job']) => ({
  task: job.task_identifier,
  job: job.id,
  attempt: job.attempts,
});
