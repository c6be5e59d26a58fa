import type { Client } from 'pg';
import { htmlVersion } from '#platform/markdown';
import { tokenFor } from './environment.js';

export interface InboxData {
  /** A mentor in all four communities. */
  readonly userId: string;
  readonly token: string;
  /** One of the mentor's newcomers, who has a few threads. */
  readonly newcomerId: string;
  readonly newcomerToken: string;
  /** A word in one of ten thousand messages, and in one of the newcomer's. */
  readonly rareWord: string;
  readonly threads: number;
  readonly messages: number;
}

const size = {
  communities: 4,
  /** Users, each of whom is a mentor in every community. */
  mentors: 125,
  /** Of each mentor in each community. */
  mentorships: 17,
  threadsEach: 5,
  /** Of each mentor in each community, from somebody new. */
  requests: 15,
  messagesEach: 20,
} as const;

/**
 * Four communities at the size of 50,000 threads with 1,000,000 messages: mentors with 17 mentorships
 * of 5 threads and 15 waiting requests in each of them, half of the threads waiting for the mentor,
 * and a claimed milestone of each mentee; the same at every run.
 */
export async function fillInboxes(sql: Client): Promise<InboxData> {
  const started = `now() - interval '60 days'`;
  // What is made here fits together by itself; checking two million references would take minutes.
  await sql.query('SET session_replication_role = replica');
  await sql.query(`CREATE FUNCTION pg_temp.key(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
    RETURN (left(md5(kind), 8) || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`);
  for (const statement of [
    `CREATE TEMP TABLE asked AS
     SELECT n, mentor, n % ${size.communities} AS place, part % 5 = 0 AS quiet, part <= ${size.mentorships} AS accepted
       FROM generate_series(0, ${size.communities * size.mentors - 1}) mentor,
            generate_series(1, ${size.mentorships + size.requests}) part,
            LATERAL (SELECT mentor + ${size.communities * size.mentors} * part AS n) number ORDER BY n`,
    `INSERT INTO community (id, slug, name)
     SELECT pg_temp.key('community', n), 'inbox-' || n, 'Inbox ' || n FROM generate_series(0, ${size.communities - 1}) n`,
    `INSERT INTO rung (id, community_id, slug, name, position, needs_confirmation)
     SELECT pg_temp.key('rung', n), pg_temp.key('community', n), 'first-pull-request', 'First pull request', 1, true
       FROM generate_series(0, ${size.communities - 1}) n`,
    `INSERT INTO user_account (id, github_id, login, profile_url)
     SELECT pg_temp.key('mentor', n), 1000000 + n, 'mentor-' || n, 'https://github.com/mentor-' || n
       FROM generate_series(0, ${size.mentors - 1}) n
      UNION ALL
     SELECT pg_temp.key('newcomer', n), 2000000 + n, 'newcomer-' || n, 'https://github.com/newcomer-' || n FROM asked`,
    `INSERT INTO member (id, community_id, user_id, roles, accepted_conduct_version)
     SELECT pg_temp.key('lead', n), pg_temp.key('community', n % ${size.communities}),
            pg_temp.key('mentor', n / ${size.communities}), '{MENTOR}'::text[], 1
       FROM generate_series(0, ${size.communities * size.mentors - 1}) n
      UNION ALL
     SELECT pg_temp.key('mentee', n), pg_temp.key('community', place), pg_temp.key('newcomer', n), '{NEWCOMER}'::text[], 1 FROM asked`,
    `INSERT INTO profile (member_id, capacity, active_mentorships, waiting_requests)
     SELECT member.id, CASE WHEN roles = '{MENTOR}' THEN 20 END,
            CASE WHEN roles = '{MENTOR}' THEN ${size.mentorships} ELSE 0 END,
            CASE WHEN roles = '{MENTOR}' THEN ${size.requests} ELSE 0 END
       FROM member JOIN community ON community.id = member.community_id WHERE community.slug LIKE 'inbox-%'`,
    `CREATE TEMP TABLE talk AS
     SELECT asked.*, part, n * ${size.threadsEach} + part AS thread
       FROM asked, generate_series(0, ${size.threadsEach - 1}) part
      WHERE accepted OR part = 0 ORDER BY thread`,
    `INSERT INTO thread (id, community_id, topic, title, lead_id, last_sequence, awaiting_id, awaiting_since,
                         created_at, last_message_at)
     SELECT pg_temp.key('thread', thread), pg_temp.key('community', place), 'GENERAL', 'A talk of ' || n,
            pg_temp.key('lead', mentor), ${size.messagesEach},
            CASE WHEN thread % 4 < 2 OR NOT accepted THEN pg_temp.key('lead', mentor)
                 WHEN thread % 4 = 2 THEN pg_temp.key('mentee', n) END,
            CASE WHEN thread % 4 < 3 OR NOT accepted THEN now() - thread % 40000 * interval '1 minute' END,
            ${started}, now() - thread % 40000 * interval '1 minute'
       FROM talk`,
    `INSERT INTO thread_participant (thread_id, member_id, side)
     SELECT pg_temp.key('thread', thread), pg_temp.key('lead', mentor), 'MENTOR' FROM talk
      UNION ALL
     SELECT pg_temp.key('thread', thread), pg_temp.key('mentee', n), 'MENTEE' FROM talk`,
    `INSERT INTO message (id, thread_id, sequence, author_id, body, body_html, html_version, posted_at, words)
     SELECT pg_temp.key('message', thread * ${size.messagesEach} + sequence), pg_temp.key('thread', thread), sequence,
            CASE sequence % 2 WHEN 0 THEN pg_temp.key('lead', mentor) ELSE pg_temp.key('mentee', n) END,
            body, '<p>' || body || '</p>', ${htmlVersion}, ${started} + sequence * interval '1 day',
            searchable_words(body)
       FROM talk, generate_series(1, ${size.messagesEach}) sequence,
            LATERAL (SELECT format('Message %s, with **some** text on topic%s and word%s.', sequence,
                                   thread % 100, (thread * 20 + sequence) % 10000) AS body) written`,
    `INSERT INTO mentorship_request (id, community_id, newcomer_id, mentor_id, open_queue, status, introduction,
                                     thread_id, submitted_at, expires_at, answered_at, first_request_id)
     SELECT pg_temp.key('request', n), pg_temp.key('community', place), pg_temp.key('mentee', n),
            pg_temp.key('lead', mentor), false, CASE WHEN accepted THEN 'ACCEPTED' ELSE 'SUBMITTED' END, 'Hello.',
            pg_temp.key('thread', n * ${size.threadsEach}), now() - n % 5000 * interval '1 minute',
            now() + interval '7 days', CASE WHEN accepted THEN ${started} END, pg_temp.key('request', n)
       FROM asked`,
    `INSERT INTO mentorship (id, community_id, mentee_id, lead_id, request_id, started_at, still_going_asked_at)
     SELECT pg_temp.key('mentorship', n), pg_temp.key('community', place), pg_temp.key('mentee', n),
            pg_temp.key('lead', mentor), pg_temp.key('request', n), ${started},
            CASE WHEN quiet THEN now() END
       FROM asked WHERE accepted`,
    `INSERT INTO mentorship_thread (thread_id, mentorship_id)
     SELECT pg_temp.key('thread', thread), pg_temp.key('mentorship', n) FROM talk WHERE accepted`,
    `INSERT INTO milestone (id, community_id, member_id, rung_id, status, reached_on, logged_at)
     SELECT pg_temp.key('milestone', n), pg_temp.key('community', place), pg_temp.key('mentee', n),
            pg_temp.key('rung', place), 'CLAIMED', '2026-11-20', now() - n % 30000 * interval '1 minute'
       FROM asked WHERE accepted`,
    'ANALYZE',
    'SET session_replication_role = DEFAULT',
  ]) {
    await sql.query(statement);
  }
  const { rows } = await sql.query<Omit<InboxData, 'token' | 'newcomerToken'>>(
    `SELECT pg_temp.key('mentor', 7) AS "userId",
            (SELECT pg_temp.key('newcomer', min(n)) FROM asked WHERE accepted AND mentor / ${size.communities} = 7) AS "newcomerId",
            (SELECT 'word' || (min(thread) * 20 + 1) % 10000 FROM talk WHERE accepted AND mentor / ${size.communities} = 7) AS "rareWord",
            (SELECT count(*)::int FROM talk) AS threads,
            (SELECT count(*)::int FROM talk) * ${size.messagesEach} AS messages`,
  );
  if (rows[0] === undefined) throw new Error('SELECT answered without a row');
  const { userId, newcomerId } = rows[0];
  return {
    ...rows[0],
    token: await tokenFor(sql, userId),
    newcomerToken: await tokenFor(sql, newcomerId),
  };
}
