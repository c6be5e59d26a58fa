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
export async function runTask<Payload, Done>(
  db: Database,
  handler: TaskHandler<Payload, Done>,
  stored: unknown,
): Promise<boolean> {
  const payload = readPayload(handler.task, stored);
  const effectKey = `${handler.task.name}:${handler.effectKey(payload)}`;
  if (handler.before !== undefined && (await tookPlace(db, effectKey))) return false;
  const done = (await handler.before?.(payload)) as Done;
  return db.transaction(async (tx) => {
    // Written before the work: another job of the same effect waits here for the end of this transaction.
    const first = await tx.query<unknown[]>(
      'INSERT INTO job_effect (effect_key) VALUES ($1) ON CONFLICT (effect_key) DO NOTHING RETURNING effect_key',
      [effectKey],
    );
    if (first.length === 0) return false;
    await handler.run(tx, payload, done);
    return true;
  });
}

async function tookPlace(db: Database, effectKey: string): Promise<boolean> {
  const rows = await db.query('SELECT FROM job_effect WHERE effect_key = $1', [effectKey]);
  return rows.length > 0;
}
