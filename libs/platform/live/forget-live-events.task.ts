import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { forget, ScheduledTask } from '#platform/jobs';

/** Twice as long as a reader that was away trusts its place. */
const keptMinutes = 60;

@Injectable()
export class ForgetLiveEvents extends ScheduledTask {
  readonly name = 'forget-live-events';
  readonly cron = '*/10 * * * *';

  constructor(private readonly db: Database) {
    super();
  }

  run(): Promise<number> {
    return forget(this.db, 'live_event', 'happened_at < now() - make_interval(mins => $1)', [keptMinutes]);
  }
}
