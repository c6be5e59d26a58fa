import { Injectable } from '@nestjs/common';
import { ScheduledTask } from '#platform/jobs';
import { GatherMail } from '../commands/gather-mail.js';

@Injectable()
export class GatherMailTask extends ScheduledTask {
  readonly name = 'gather-mail';
  readonly cron = '* * * * *';

  constructor(private readonly gathering: GatherMail) {
    super();
  }

  run(): Promise<number> {
    return this.gathering.run();
  }
}
