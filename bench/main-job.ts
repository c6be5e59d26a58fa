import { factsSql } from '../libs/matching/src/match-facts.repository.js';
import { compare, type Comparison } from './support/measure.js';
import type { BenchData } from './support/data.js';
import type { Environment } from './support/environment.js';

const matchesPage = `query ($id: ID!) {
  member(id: $id) {
    mentorMatches(first: 20) {
      edges { node { score sharedMinutesPerWeek reasons { code text } parts { kind weight value }
        mentor { id user { login name avatarUrl } headroom } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const messagesPage = `query ($id: ID!) {
  thread(id: $id) {
    unreadCount
    messages(last: 50) {
      edges { node { id sequence author { user { login } } body bodyHtml postedAt } }
      pageInfo { hasPreviousPage startCursor }
    }
  }
}`;

const messagesSql = `SELECT id, sequence, author_id, body, body_html, posted_at FROM message
  WHERE thread_id = $1 ORDER BY sequence DESC LIMIT 51`;

/** A page of 20 matches and a page of 50 messages through the whole API, against the same bare SQL through `pg`. */
export async function benchMainJob(
  { sql, query }: Environment,
  data: BenchData,
  mentors: number,
): Promise<Comparison[]> {
  return [
    await compare({
      name: `20 matches of ${mentors.toLocaleString('en')} mentors`,
      rounds: 60,
      baseline: () => sql.query(factsSql, [data.memberId]),
      subject: () => query(data.token, matchesPage, { id: data.memberId }),
    }),
    await compare({
      name: '50 of 5,000 messages',
      rounds: 300,
      baseline: () => sql.query(messagesSql, [data.threadId]),
      subject: () => query(data.token, messagesPage, { id: data.threadId }),
    }),
  ];
}
