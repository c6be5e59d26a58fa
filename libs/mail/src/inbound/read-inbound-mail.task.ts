import { z } from 'zod';
import type { Task } from '#platform/jobs';

export interface ReadInboundMailPayload {
  readonly mailId: string;
}

export const ReadInboundMailTask: Task<ReadInboundMailPayload> = {
  name: 'read-inbound-mail',
  version: 1,
  payload: z.object({ mailId: z.uuid() }),
};
