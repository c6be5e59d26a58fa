import { Injectable } from '@nestjs/common';
import { ScheduledTask } from '#platform/jobs';
import { RemindMentors } from '../commands/remind-mentors.js';

/** Reminds mentors of the requests that wait for them; every minute, since quiet hours end on any. */
@Injectable()
export class RemindMentorsTask extends ScheduledTask {
  readonly name = 'remind-mentors';
  readonly cron = '* * * * *';

  constructor(private readonly command: RemindMentors) {
    super();
  }

  run(): Promise<number> {
    return this.command.run();
  }
}
