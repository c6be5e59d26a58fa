import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { ScheduledTask } from '#platform/jobs';

/** Twice as long as a reader that was away trusts its place. */
const keptMinutes = 60;

@Injectable()
export class ForgetLiveEvents extends ScheduledTask {
  readonly name = 'forget-live-events';
  readonly cron = '*/10 * * * *';

  constructor(private readonly db: Database) {
    super();
  }

  async run(): Promise<number> {
    const forgotten = await this.db.query<{ count: number }>(
      `WITH gone AS (DELETE FROM live_event WHERE happened_at < now() - make_interval(mins => $1) RETURNING 1)
       SELECT count(*)::int AS count FROM gone`,
      [keptMinutes],
    );
    return forgotten[0]?.count ?? 0;
  }
}
