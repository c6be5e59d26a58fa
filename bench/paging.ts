import { htmlVersion } from '#platform/markdown';
import { type BenchData, fillThreads } from './support/data.js';
import type { Environment } from './support/environment.js';
import { compare, type Comparison } from './support/measure.js';

const size = { messages: 10_000, page: 100 } as const;

const messages = (page: string, place: string) => `query ($id: ID!, $place: String) {
  thread(id: $id) {
    messages(${page}: ${size.page}, ${place}: $place) {
      edges { node { id sequence author { user { login } } bodyHtml postedAt } }
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    }
  }
}`;

interface Page {
  readonly thread: {
    readonly messages: {
      readonly edges: unknown[];
      readonly pageInfo: { startCursor: string; endCursor: string };
    };
  };
}

const columns = 'id, sequence, author_id, body_html, posted_at';

const ways = [
  {
    name: 'oldest first',
    document: messages('first', 'after'),
    next: (page: Page) => page.thread.messages.pageInfo.endCursor,
    sql: `SELECT ${columns} FROM message WHERE thread_id = $1 AND sequence > $2 ORDER BY sequence LIMIT ${size.page}`,
    from: 0,
  },
  {
    name: 'newest first',
    document: messages('last', 'before'),
    next: (page: Page) => page.thread.messages.pageInfo.startCursor,
    sql: `SELECT ${columns} FROM message WHERE thread_id = $1 AND sequence < $2 ORDER BY sequence DESC LIMIT ${size.page}`,
    from: size.messages + 1,
  },
] as const;

/** All of a long thread, page by page and either way, through the whole API, against an indexed SELECT for each page. */
export async function benchPaging({ sql, query }: Environment, data: BenchData): Promise<Comparison[]> {
  const [thread] = await fillThreads(sql, data, 1);
  if (thread === undefined) throw new Error('there are no mentors');
  await sql.query(
    `INSERT INTO message (id, thread_id, sequence, author_id, body, body_html, html_version)
     SELECT gen_random_uuid(), $1, n, $2, 'Message ' || n || ', with **some** text.',
            '<p>Message ' || n || ', with <strong>some</strong> text.</p>', $4
       FROM generate_series(1, $3::int) n`,
    [thread.id, data.memberId, size.messages, htmlVersion],
  );
  await sql.query('UPDATE thread SET last_sequence = $2 WHERE id = $1', [thread.id, size.messages]);
  await sql.query('ANALYZE message');

  const pages = size.messages / size.page;
  const comparisons: Comparison[] = [];
  for (const { name, document, next, sql: statement, from } of ways) {
    comparisons.push(
      await compare({
        name: `${size.messages.toLocaleString('en')} messages in ${pages} pages, ${name}`,
        rounds: 10,
        baseline: async () => {
          let place: number = from;
          for (let page = 0; page < pages; page += 1) {
            const { rows } = await sql.query<{ sequence: number }>(statement, [thread.id, place]);
            place = rows.at(-1)?.sequence ?? place;
          }
        },
        subject: async () => {
          let place: string | null = null;
          let read = 0;
          for (let page = 0; page < pages; page += 1) {
            const answer = (await query(data.token, document, { id: thread.id, place })) as unknown as Page;
            read += answer.thread.messages.edges.length;
            place = next(answer);
          }
          if (read !== size.messages) throw new Error(`read ${read} messages`);
        },
      }),
    );
  }
  return comparisons;
}
