import { Injectable } from '@nestjs/common';
import { ScheduledTask } from '#platform/jobs';
import { MindTurns } from '../commands/mind-turns.js';

/** Reminds whoever's turn it is, some days after it came. */
@Injectable()
export class MindTurnsTask extends ScheduledTask {
  readonly name = 'mind-turns';
  readonly cron = '*/10 * * * *';

  constructor(private readonly command: MindTurns) {
    super();
  }

  run(): Promise<number> {
    return this.command.run();
  }
}
