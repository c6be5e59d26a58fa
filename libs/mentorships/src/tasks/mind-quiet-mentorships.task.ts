import { Injectable } from '@nestjs/common';
import { ScheduledTask } from '#platform/jobs';
import { MindQuietMentorships } from '../commands/mind-quiet-mentorships.js';

/** Asks about mentorships in which nobody speaks any more, and closes them kindly. */
@Injectable()
export class MindQuietMentorshipsTask extends ScheduledTask {
  readonly name = 'mind-quiet-mentorships';
  readonly cron = '*/10 * * * *';

  constructor(private readonly command: MindQuietMentorships) {
    super();
  }

  run(): Promise<number> {
    return this.command.run();
  }
}
