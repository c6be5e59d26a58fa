import type { Client } from 'pg';
import { htmlVersion } from '#platform/markdown';
import { tokenFor } from './environment.js';

export interface BenchData {
  /** The newcomer who asks for matches and reads the thread. */
  readonly memberId: string;
  readonly token: string;
  readonly threadId: string;
}

/** A conversation of the newcomer and one of the mentors, whose token it is. */
export interface BenchThread {
  readonly id: string;
  readonly token: string;
}

/** One community with `mentors` mentors over 150 areas, and one thread of `messages` messages; the same at every run. */
export async function fill(
  sql: Client,
  { mentors, messages }: { mentors: number; messages: number },
): Promise<BenchData> {
  await sql.query('SELECT setseed(0.42)');
  const communityId = await idOf(
    sql,
    `INSERT INTO community (id, slug, name) VALUES (gen_random_uuid(), 'bench', 'Bench') RETURNING id`,
  );
  await sql.query(
    `INSERT INTO conduct_text (id, community_id, version, body) VALUES (gen_random_uuid(), $1, 1, 'Be kind.')`,
    [communityId],
  );
  await sql.query(
    `INSERT INTO interest_area (id, community_id, slug, name, position)
     SELECT gen_random_uuid(), $1, 'area-' || n, 'area ' || n, n FROM generate_series(1, 150) n`,
    [communityId],
  );
  await sql.query(
    `INSERT INTO user_account (id, github_id, login, profile_url)
     SELECT gen_random_uuid(), n, 'person-' || n, 'https://github.com/person-' || n FROM generate_series(0, $1::int) n`,
    [mentors],
  );
  await sql.query(
    `INSERT INTO member (id, community_id, user_id, roles, accepted_conduct_version)
     SELECT gen_random_uuid(), $1, id, CASE github_id WHEN 0 THEN '{NEWCOMER}'::text[] ELSE '{MENTOR}' END, 1
       FROM user_account`,
    [communityId],
  );
  await sql.query(
    `INSERT INTO profile (member_id, time_zone, languages, availability, capacity)
     SELECT member.id, (ARRAY['Europe/Berlin','America/New_York','Asia/Tokyo','Africa/Lagos','America/Sao_Paulo'])[1 + n % 5],
            '[{"tag": "en", "fluency": "FLUENT"}]',
            jsonb_build_array(jsonb_build_object('start', 960 + n % 4 * 1440, 'end', 1200 + n % 4 * 1440)),
            CASE n WHEN 0 THEN NULL ELSE 1 + n % 5 END
       FROM member JOIN user_account ON user_account.id = member.user_id CROSS JOIN LATERAL (SELECT github_id::int AS n) AS number`,
  );
  await sql.query(
    `INSERT INTO member_area (member_id, area_id, importance, experience)
     SELECT member_id, area.id, CASE WHEN capacity IS NULL THEN 2 END, CASE WHEN capacity IS NOT NULL THEN 1 + floor(random() * 3) END
       FROM profile CROSS JOIN interest_area area WHERE random() < 0.05`,
  );
  const memberId = await idOf(sql, 'SELECT member_id AS id FROM profile WHERE capacity IS NULL');
  const mentorId = await idOf(
    sql,
    'SELECT member_id AS id FROM profile WHERE capacity IS NOT NULL ORDER BY 1 LIMIT 1',
  );
  const userId = await idOf(sql, `SELECT user_id AS id FROM member WHERE id = '${memberId}'`);
  const threadId = await idOf(
    sql,
    `INSERT INTO thread (id, community_id, topic, title, last_sequence)
     VALUES (gen_random_uuid(), '${communityId}', 'GENERAL', 'A long talk', ${messages}) RETURNING id`,
  );
  await sql.query(
    `INSERT INTO thread_participant (thread_id, member_id, side) VALUES ($1, $2, 'MENTEE'), ($1, $3, 'MENTOR')`,
    [threadId, memberId, mentorId],
  );
  await sql.query(
    `INSERT INTO message (id, thread_id, sequence, author_id, body, body_html, html_version)
     SELECT gen_random_uuid(), $1, n, CASE n % 2 WHEN 0 THEN $2::uuid ELSE $3::uuid END,
            'Message ' || n || ', with **some** text.', '<p>Message ' || n || ', with <strong>some</strong> text.</p>', $5
       FROM generate_series(1, $4::int) n`,
    [threadId, memberId, mentorId, messages, htmlVersion],
  );
  await sql.query('ANALYZE');
  return { memberId, threadId, token: await tokenFor(sql, userId) };
}

/** Empty threads of the newcomer, each with another mentor; there must be as many. */
export async function fillThreads(
  sql: Client,
  { memberId }: BenchData,
  count: number,
): Promise<BenchThread[]> {
  const { rows } = await sql.query<{ id: string; userId: string }>(
    `WITH pair AS (
       SELECT gen_random_uuid() AS id, member.id AS mentor_id, member.user_id, member.community_id
         FROM member WHERE 'MENTOR' = ANY (roles) ORDER BY member.id LIMIT $2
     ), thread AS (
       INSERT INTO thread (id, community_id, topic, title, lead_id)
       SELECT id, community_id, 'GENERAL', 'A talk', mentor_id FROM pair
     ), participant AS (
       INSERT INTO thread_participant (thread_id, member_id, side)
       SELECT id, mentor_id, 'MENTOR' FROM pair UNION ALL SELECT id, $1, 'MENTEE' FROM pair
     )
     SELECT id, user_id AS "userId" FROM pair`,
    [memberId, count],
  );
  const threads: BenchThread[] = [];
  for (const { id, userId } of rows) threads.push({ id, token: await tokenFor(sql, userId) });
  return threads;
}

async function idOf(sql: Client, statement: string, parameters: unknown[] = []): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(statement, parameters);
  if (rows[0] === undefined) throw new Error('the statement gave no id');
  return rows[0].id;
}
