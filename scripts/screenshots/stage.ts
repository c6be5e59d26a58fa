import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Client } from 'pg';
import { type Environment, tokenFor } from '../../bench/support/environment.js';
import { playStory } from '../tour/story.js';

/** What the pages show: the demo community after the tour's story and some days. */
export interface Stage {
  /** Path of the community. */
  readonly community: string;
  /** The newcomer of the tour's story, and their mentor. */
  readonly mentee: string;
  readonly mentor: string;
  readonly threadId: string;
  readonly mentorshipId: string;
}

const slug = 'cpython';
const mentee = 'nova';

/** Somebody of the demo asks somebody else, or the open queue, and waits. */
const waiting = [
  {
    from: 'amara-demo',
    to: 'ingrid-demo',
    introduction:
      'Hello Ingrid, I write services with asyncio all day and would love to fix my first bug in it. ' +
      'I have built CPython once.\n\n```\n./configure --with-pydebug && make -j8\n```',
  },
  {
    from: 'tom-demo',
    to: null,
    introduction: 'I have half a patch for IDLE and do not know how to finish it.',
  },
];

export async function setStage(environment: Environment): Promise<Stage> {
  const { url, sql, databaseUrl } = environment;
  const seeding = spawn(process.execPath, ['dist/scripts/seed.js'], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: databaseUrl, SESSION_SECRET: 'pictures'.repeat(4) },
  });
  const [code] = (await once(seeding, 'exit')) as [number];
  if (code !== 0) throw new Error('The demo community could not be made; the reason is above.');
  await playStory({ url, community: slug, newcomer: mentee, say: () => undefined, now: () => new Date() });
  for (const request of waiting) await ask(environment, request);
  return { community: `/c/${slug}`, mentee, ...(await storyIn(sql)) };
}

async function storyIn(sql: Client): Promise<Pick<Stage, 'mentor' | 'threadId' | 'mentorshipId'>> {
  const { rows } = await sql.query<{ mentor: string; threadId: string; mentorshipId: string }>(
    `SELECT user_account.login AS mentor, thread_id AS "threadId", mentorship.id AS "mentorshipId"
       FROM mentorship JOIN mentorship_thread ON mentorship_id = mentorship.id
       JOIN member ON member.id = mentorship.lead_id JOIN user_account ON user_account.id = member.user_id
      WHERE mentee_id = (SELECT member.id FROM member JOIN user_account ON user_account.id = user_id WHERE login = $1)`,
    [mentee],
  );
  if (rows[0] === undefined) throw new Error('the story left no mentorship');
  return rows[0];
}

async function ask(
  { sql, query }: Environment,
  { from, to, introduction }: (typeof waiting)[number],
): Promise<void> {
  const { rows } = await sql.query<{ login: string; userId: string; memberId: string; communityId: string }>(
    `SELECT login, user_account.id AS "userId", member.id AS "memberId", community_id AS "communityId"
       FROM member JOIN user_account ON user_account.id = member.user_id WHERE login = ANY ($1)`,
    [[from, to]],
  );
  const [newcomer, mentor] = [from, to].map((login) => rows.find((row) => row.login === login));
  if (newcomer === undefined) throw new Error(`nobody in the demo is ${from}`);
  await query(
    await tokenFor(sql, newcomer.userId),
    'mutation ($input: SubmitRequestInput!) { submitRequest(input: $input) { userErrors { message } } }',
    {
      input: {
        communityId: newcomer.communityId,
        introduction,
        ...(mentor && { mentorId: mentor.memberId }),
      },
    },
  );
}
