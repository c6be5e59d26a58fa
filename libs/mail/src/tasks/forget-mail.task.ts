import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { forget, ScheduledTask } from '#platform/jobs';

/** Longer than a job is tried, so that what a mail was about is there as long as the mail may go out. */
const keptDays = 30;

/** Forgets mails that are settled or were given up, with what they were about; and mail that was kept to be looked at. */
@Injectable()
export class ForgetMail extends ScheduledTask {
  readonly name = 'forget-mail';
  readonly cron = '47 3 * * *';

  constructor(private readonly db: Database) {
    super();
  }

  async run(): Promise<number> {
    const old = 'now() - make_interval(days => $1)';
    return (
      (await forget(this.db, 'mail', `settled_at < ${old}`, [keptDays])) +
      (await forget(this.db, 'mail', `settled_at IS NULL AND queued_at < ${old}`, [keptDays])) +
      (await forget(this.db, 'kept_mail', `kept_at < ${old}`, [keptDays]))
    );
  }
}
