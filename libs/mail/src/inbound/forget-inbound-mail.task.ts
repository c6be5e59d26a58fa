import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { forget, ScheduledTask } from '#platform/jobs';

/** For looking into what became of a mail; its text goes at once. */
const keptDays = 30;

/** Forgets what became of mails that came in, and links in mails some time after they have expired. */
@Injectable()
export class ForgetInboundMail extends ScheduledTask {
  readonly name = 'forget-inbound-mail';
  readonly cron = '47 3 * * *';

  constructor(private readonly db: Database) {
    super();
  }

  async run(): Promise<number> {
    const old = 'now() - make_interval(days => $1)';
    return (
      (await forget(this.db, 'inbound_mail', `read_at < ${old}`, [keptDays])) +
      (await forget(this.db, 'mail_action', `expires_at < ${old}`, [keptDays]))
    );
  }
}
