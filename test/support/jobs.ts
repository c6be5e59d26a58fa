import type { Type } from '@nestjs/common';
import { Database } from '#platform/database';
import { runTask, type TaskHandler } from '#platform/jobs';
import type { TestApplication } from './application.js';

/** Runs the jobs of a task that are due, as the worker does, one after the other or all at once. @returns how many had an effect */
export async function runJobs(
  app: TestApplication,
  handlerType: Type<TaskHandler<unknown>>,
  { atOnce = false } = {},
): Promise<number> {
  const handler = app.application.nest.get(handlerType, { strict: false });
  const jobs = await app.sql.query<{ payload: unknown }[]>(
    `WITH due AS (
       DELETE FROM graphile_worker._private_jobs job USING graphile_worker._private_tasks task
        WHERE task.id = job.task_id AND task.identifier = $1 AND job.run_at <= now()
       RETURNING job.id, job.payload)
     SELECT payload FROM due ORDER BY id`,
    [handler.task.name],
  );
  const run = ({ payload }: { payload: unknown }) =>
    runTask(app.application.nest.get(Database), handler, payload);
  if (atOnce) return (await Promise.all(jobs.map(run))).filter(Boolean).length;
  let effects = 0;
  for (const job of jobs) if (await run(job)) effects += 1;
  return effects;
}
