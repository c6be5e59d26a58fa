import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { forget, ScheduledTask } from '#platform/jobs';

/** How long a retry with the same key still finds its first result. */
export const keptDays = 7;

@Injectable()
export class ForgetClientMutations extends ScheduledTask {
  readonly name = 'forget-client-mutations';
  readonly cron = '17 * * * *';

  constructor(private readonly db: Database) {
    super();
  }

  run(): Promise<number> {
    return forget(this.db, 'client_mutation', 'created_at < now() - make_interval(days => $1)', [keptDays]);
  }
}
