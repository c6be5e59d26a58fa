import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '#platform/database';
import { type Task, TaskHandler } from '#platform/jobs';
import { ReturnClaim } from '../commands/return-claim.js';

export interface HeldRequest {
  readonly requestId: string;
  /** ISO, UTC: tells one hold of a request from the next. */
  readonly claimedUntil: string;
}

/** Run at the end of a hold. */
export const returnClaimTask: Task<HeldRequest> = {
  name: 'return-claim',
  version: 1,
  payload: z.object({ requestId: z.uuid(), claimedUntil: z.iso.datetime() }),
};

@Injectable()
export class ReturnClaimHandler extends TaskHandler<HeldRequest> {
  readonly task = returnClaimTask;

  constructor(private readonly command: ReturnClaim) {
    super();
  }

  effectKey({ requestId, claimedUntil }: HeldRequest): string {
    return `${requestId}:${claimedUntil}`;
  }

  run(tx: Tx, { requestId }: HeldRequest): Promise<void> {
    return this.command.run(tx, requestId);
  }
}
