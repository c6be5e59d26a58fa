/**
 * SQL: the threads in which `me` has something to read, without those that they muted, by id and by
 * what is unread. One's own messages count as read.
 */
export const unreadThreads = `
  SELECT thread.id, own.read_up_to || ' ' || thread.last_sequence AS place
    FROM me
    JOIN thread_participant own ON own.member_id = me.id AND own.muted_at IS NULL
    JOIN thread ON thread.id = own.thread_id AND thread.last_sequence > own.read_up_to
   WHERE EXISTS (SELECT 1 FROM message
                  WHERE message.thread_id = thread.id AND message.sequence > own.read_up_to
                    AND message.author_id <> own.member_id)`;
