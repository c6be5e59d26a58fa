import { randomUUID } from 'node:crypto';
import { htmlVersion } from '#platform/markdown';
import type { BenchData } from './support/data.js';
import type { Environment } from './support/environment.js';
import { compare, type Comparison } from './support/measure.js';

const body = 'A message of **usual** length, with `code`, as somebody would write it to ask for a review.';
const bodyHtml =
  '<p>A message of <strong>usual</strong> length, with <code>code</code>, as somebody would.</p>\n';

const postMessage = `mutation ($input: PostMessageInput!) {
  postMessage(input: $input) { message { id sequence } userErrors { code } }
}`;

/** The rows that a post writes, in one statement: the message, its thread, its reader's pointer, two events, the key. */
const sameRows = `
  WITH posted AS (
    UPDATE thread SET last_sequence = last_sequence + 1, last_message_at = clock_timestamp() WHERE id = $1
    RETURNING last_sequence
  ), message AS (
    INSERT INTO message (id, thread_id, sequence, author_id, body, body_html, html_version)
    SELECT gen_random_uuid(), $1, last_sequence, $2, $3, $4, $5 FROM posted
  ), pointer AS (
    UPDATE thread_participant SET read_up_to = last_sequence FROM posted WHERE thread_id = $1 AND member_id = $2
  ), event AS (
    INSERT INTO live_event (id, transaction_id, topic, keys)
    SELECT gen_random_uuid(), pg_current_xact_id()::text::bigint, topic, ARRAY[$1::uuid]
      FROM unnest(ARRAY['THREAD', 'INBOX']) AS topic
  )
  INSERT INTO client_mutation (user_id, key, operation, input_hash, result_id)
  SELECT user_id, gen_random_uuid(), 'postMessage', repeat('0', 64), gen_random_uuid() FROM member WHERE id = $2`;

/** One message through the whole API, under a key, against one statement through `pg` that writes the same rows. */
export function benchPosting({ sql, query }: Environment, data: BenchData): Promise<Comparison> {
  return compare({
    name: 'Posting a message',
    rounds: 400,
    baseline: () => sql.query(sameRows, [data.threadId, data.memberId, body, bodyHtml, htmlVersion]),
    subject: () =>
      query(data.token, postMessage, {
        input: { threadId: data.threadId, body, clientMutationKey: randomUUID() },
      }),
  });
}
