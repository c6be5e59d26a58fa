import { Injectable } from '@nestjs/common';
import { ScheduledTask } from '#platform/jobs';
import { ExpireRequests, expiryBatch } from '../commands/expire-requests.js';

/** Tidies up what is past its deadline; the deadline itself counts from the moment it passes. */
@Injectable()
export class ExpireRequestsTask extends ScheduledTask {
  readonly name = 'expire-requests';
  readonly cron = '* * * * *';

  constructor(private readonly command: ExpireRequests) {
    super();
  }

  /** Batch after batch, until one is not full any more. */
  async run(): Promise<number> {
    let expired = 0;
    for (let batch = expiryBatch; batch === expiryBatch; expired += batch) batch = await this.command.run();
    return expired;
  }
}
