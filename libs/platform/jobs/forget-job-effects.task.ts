import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { forget } from './forget.js';
import { ScheduledTask } from './scheduled-task.js';

/** Ten times as long as a job is tried. */
const keptDays = 30;

@Injectable()
export class ForgetJobEffects extends ScheduledTask {
  readonly name = 'forget-job-effects';
  readonly cron = '43 * * * *';

  constructor(private readonly db: Database) {
    super();
  }

  run(): Promise<number> {
    return forget(this.db, 'job_effect', 'done_at < now() - make_interval(days => $1)', [keptDays]);
  }
}
