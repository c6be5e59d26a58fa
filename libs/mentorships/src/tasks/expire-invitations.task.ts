import { Injectable } from '@nestjs/common';
import { ScheduledTask } from '#platform/jobs';
import { ExpireInvitations } from '../commands/expire-invitations.js';

/** Settles invitations and offers past their deadline; the deadline itself counts from the moment it passes. */
@Injectable()
export class ExpireInvitationsTask extends ScheduledTask {
  readonly name = 'expire-invitations';
  readonly cron = '*/10 * * * *';

  constructor(private readonly command: ExpireInvitations) {
    super();
  }

  run(): Promise<number> {
    return this.command.run();
  }
}
