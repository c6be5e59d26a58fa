import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { ScheduledTask } from '#platform/jobs';

/** How long a retry with the same key still finds its first result. */
export const keptDays = 7;

@Injectable()
export class ForgetClientMutations extends ScheduledTask {
  readonly name = 'forget-client-mutations';
  readonly cron = '17 * * * *';

  constructor(private readonly db: Database) {
    super();
  }

  async run(): Promise<number> {
    const forgotten = await this.db.query<{ count: number }>(
      `WITH gone AS (DELETE FROM client_mutation WHERE created_at < now() - make_interval(days => $1) RETURNING 1)
       SELECT count(*)::int AS count FROM gone`,
      [keptDays],
    );
    return forgotten[0]?.count ?? 0;
  }
}
