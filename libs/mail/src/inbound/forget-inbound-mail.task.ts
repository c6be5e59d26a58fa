import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { forget, ScheduledTask } from '#platform/jobs';

/** For looking into what became of a mail; its text goes at once. One that could never be read goes with its text. */
const keptDays = 30;

/** Forgets what became of mails that came in, mails that were given up unread, and links in mails some time after they have expired. */
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
      (await forget(this.db, 'inbound_mail', `read_at IS NULL AND received_at < ${old}`, [keptDays])) +
      (await forget(this.db, 'mail_action', `expires_at < ${old}`, [keptDays]))
    );
  }
}
