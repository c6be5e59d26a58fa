import type { Type } from '@nestjs/common';
import { Database } from '#platform/database';
import { runTask, type TaskHandler } from '#platform/jobs';
import type { TestApplication } from './application.js';

/** Runs the jobs of a task that are due, as the worker does, one after the other. @returns how many had an effect */
export async function runJobs(
  app: TestApplication,
  handlerType: Type<TaskHandler<unknown>>,
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
  let effects = 0;
  for (const { payload } of jobs) {
    if (await runTask(app.application.nest.get(Database), handler, payload)) effects += 1;
  }
  return effects;
}
