import { z } from 'zod';
import type { Task } from '#platform/jobs';

export interface LookUpLinkPayload {
  readonly itemId: string;
  /** Each look-up of an item is an effect of its own. */
  readonly round: number;
}

/** One after the other, as GitHub asks of everybody. */
export const lookUpLinkTask: Task<LookUpLinkPayload> = {
  name: 'look-up-link',
  version: 1,
  payload: z.object({ itemId: z.uuid(), round: z.int().positive() }),
  queue: 'github',
};
