import { Injectable } from '@nestjs/common';
import { ScheduledTask } from '#platform/jobs';
import { MoveOnWhileAway } from '../commands/move-on-while-away.js';

/** A time away begins at midnight where the mentor is, at a quarter of an hour of the world's clocks. */
@Injectable()
export class MoveOnWhileAwayTask extends ScheduledTask {
  readonly name = 'move-on-while-away';
  readonly cron = '*/5 * * * *';

  constructor(private readonly command: MoveOnWhileAway) {
    super();
  }

  run(): Promise<number> {
    return this.command.run();
  }
}
