import { z } from 'zod';
import type { Task } from '#platform/jobs';

export interface SendMailPayload {
  readonly mailId: string;
}

/** With the usual attempts a mail outlasts three days without its server. */
export const sendMailTask: Task<SendMailPayload> = {
  name: 'send-mail',
  version: 1,
  payload: z.object({ mailId: z.uuid() }),
};
