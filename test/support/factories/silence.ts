import { MindQuietMentorshipsTask } from '#mentorships';
import type { TestApplication } from '../application.js';

/** Lets time pass for a waiting request, by the database's clock, which nobody can move: what happened lies further back. */
export async function passDaysOfRequest(
  app: TestApplication,
  requestId: string,
  days: number,
): Promise<void> {
  await app.sql.query(
    `UPDATE mentorship_request
        SET submitted_at = submitted_at - interval '24 hours' * $2::float8,
            expires_at = expires_at - interval '24 hours' * $2::float8
      WHERE id = $1`,
    [requestId, days],
  );
}

/** As `passDaysOfRequest`, for a mentorship and its threads. */
export async function passDaysOfMentorship(
  app: TestApplication,
  mentorshipId: string,
  days: number,
): Promise<void> {
  const back = (column: string) => `${column} = ${column} - interval '24 hours' * $2::float8`;
  await app.sql.query(
    `UPDATE mentorship SET ${['started_at', 'ended_at', 'going_on_at', 'still_going_asked_at'].map(back).join(', ')}
      WHERE id = $1`,
    [mentorshipId, days],
  );
  await app.sql.query(`UPDATE mentorship_thread SET ${back('reminded_since')} WHERE mentorship_id = $1`, [
    mentorshipId,
    days,
  ]);
  await app.sql.query(
    `UPDATE thread SET ${['awaiting_since', 'last_message_at'].map(back).join(', ')}
      WHERE id IN (SELECT thread_id FROM mentorship_thread WHERE mentorship_id = $1)`,
    [mentorshipId, days],
  );
}

/** Nobody says a word in a running mentorship for three weeks, whatever they are asked. */
export async function endBySilence(app: TestApplication, mentorshipId: string): Promise<void> {
  const task = app.application.nest.get(MindQuietMentorshipsTask, { strict: false });
  await passDaysOfMentorship(app, mentorshipId, 14);
  await task.run();
  await passDaysOfMentorship(app, mentorshipId, 7);
  await task.run();
}
