import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';
import { TaskHandler } from '#platform/jobs';
import { GoingOn } from '../going-on.js';
import { type GoOnPayload, goOnTask } from './go-on.task.js';

@Injectable()
export class GoOnHandler extends TaskHandler<GoOnPayload> {
  readonly task = goOnTask;

  constructor(private readonly going: GoingOn) {
    super();
  }

  effectKey({ requestId, since }: GoOnPayload): string {
    return `${requestId}:${since}`;
  }

  async run(tx: Tx, { requestId, because }: GoOnPayload): Promise<void> {
    await this.going.goOn(tx, requestId, because);
  }
}
