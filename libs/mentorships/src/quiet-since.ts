/**
 * SQL: since when nobody has said a word in a mentorship, or that it goes on; by the rule of
 * `quietSince`, for where there are many.
 *
 * @param mentorship the alias of its row
 */
export const quietSinceSql = (mentorship: string): string =>
  `greatest(${mentorship}.started_at, ${mentorship}.going_on_at,
     (SELECT max(thread.last_message_at) FROM mentorship_thread
        JOIN thread ON thread.id = mentorship_thread.thread_id
       WHERE mentorship_thread.mentorship_id = ${mentorship}.id))`;
