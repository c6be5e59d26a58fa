import { Injectable } from '@nestjs/common';
import { ScheduledTask } from '#platform/jobs';
import { ExpireRequests } from '../commands/expire-requests.js';

/** Settles what is past its deadline; the deadline itself counts from the moment it passes. */
@Injectable()
export class ExpireRequestsTask extends ScheduledTask {
  readonly name = 'expire-requests';
  readonly cron = '* * * * *';

  constructor(private readonly command: ExpireRequests) {
    super();
  }

  run(): Promise<number> {
    return this.command.run();
  }
}
