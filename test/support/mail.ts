import { GatherMailTask, SendMailHandler } from '#mail';
import { Database } from '#platform/database';
import { runTask } from '#platform/jobs';
import type { TestApplication } from './application.js';

/** Nobody has quiet hours, whatever the time is where the tests run. */
export async function withoutQuietHours(app: TestApplication): Promise<void> {
  await app.sql.query('UPDATE profile SET quiet_from = NULL, quiet_until = NULL');
}

/** Two minutes pass for all that waits to be mailed, by the database's clock. */
export async function passGathering(app: TestApplication): Promise<void> {
  await app.sql.query(
    `UPDATE mail_item SET occurred_at = occurred_at - interval '2 minutes', due_at = least(due_at, clock_timestamp())
      WHERE mail_id IS NULL`,
  );
}

/** Makes mails of what is due. @returns for how many members */
export function gatherMail(app: TestApplication): Promise<number> {
  return app.application.nest.get(GatherMailTask, { strict: false }).run();
}

/** Tries every mail that is not settled once, as the worker does. @returns why some did not go out */
export async function sendMail(app: TestApplication): Promise<Error[]> {
  const waiting = await app.sql.query<{ id: string }[]>(
    'SELECT id FROM mail WHERE settled_at IS NULL ORDER BY id',
  );
  const handler = app.application.nest.get(SendMailHandler, { strict: false });
  const failures: Error[] = [];
  for (const { id } of waiting) {
    const payload = { version: handler.task.version, mailId: id };
    await runTask(app.application.nest.get(Database), handler, payload).catch((error: unknown) => {
      if (!(error instanceof Error)) throw error;
      failures.push(error);
    });
  }
  return failures;
}

/** Everything that waits to be mailed is, if anything of it still should. @returns why some did not go out */
export async function mailAll(app: TestApplication): Promise<Error[]> {
  await withoutQuietHours(app);
  await passGathering(app);
  await gatherMail(app);
  return sendMail(app);
}

/** What became of the mails to a member, oldest first; null: not settled. */
export async function outcomesOf(app: TestApplication, memberId: string): Promise<(string | null)[]> {
  const rows = await app.sql.query<{ outcome: string | null }[]>(
    'SELECT outcome FROM mail WHERE member_id = $1 ORDER BY id',
    [memberId],
  );
  return rows.map(({ outcome }) => outcome);
}
