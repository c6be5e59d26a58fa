import type { Database } from '#platform/database';
import { readPayload } from './payload.js';
import type { TaskHandler } from './task.js';

/**
 * Runs one job: its effect, and that it took place, in one transaction. A job may run twice (its worker was
 * killed before it could say that it was done, or seemed dead and was not); its effect does not.
 *
 * @returns false if the effect had taken place before
 * @throws UnreadablePayload, and whatever the handler throws
 */
export async function runTask<Payload>(
  db: Database,
  handler: TaskHandler<Payload>,
  stored: unknown,
): Promise<boolean> {
  const payload = readPayload(handler.task, stored);
  const effectKey = `${handler.task.name}:${handler.effectKey(payload)}`;
  return db.transaction(async (tx) => {
    // Written before the work: another job of the same effect waits here for the end of this transaction.
    const first = await tx.query<unknown[]>(
      'INSERT INTO job_effect (effect_key) VALUES ($1) ON CONFLICT (effect_key) DO NOTHING RETURNING effect_key',
      [effectKey],
    );
    if (first.length === 0) return false;
    await handler.run(tx, payload);
    return true;
  });
}
