import { z } from 'zod';
import { MovedOnBecause } from '#domain/notifications';
import type { Task } from '#platform/jobs';

/** That a request, which waits for a mentor who will not answer it, goes on. */
export interface GoOnPayload {
  readonly requestId: string;
  readonly because: MovedOnBecause;
  /** When that was decided, ISO 8601: what waits on may have to go on another time. */
  readonly since: string;
}

/** Enqueued where the mentor's profile is locked already, since to go on locks others with it, in their order. */
export const goOnTask: Task<GoOnPayload> = {
  name: 'go-on',
  version: 1,
  payload: z.object({
    requestId: z.uuid(),
    because: z.enum(MovedOnBecause),
    since: z.iso.datetime(),
  }),
};
