import { pageSql } from '../libs/threads/src/search.repository.js';
import type { Environment } from './support/environment.js';
import type { InboxData } from './support/inbox-data.js';
import { compare, type Comparison } from './support/measure.js';

const searchPage = `query ($query: String!) {
  searchMessages(query: $query, first: 20) {
    edges { node { thread { id title } message { id sequence postedAt author { user { login } } }
      excerpt { text matched } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** 20 of what is found through the whole API, against its own statement through `pg`; a person with few threads, and one with hundreds. */
export async function benchSearch({ sql, query }: Environment, data: InboxData): Promise<Comparison[]> {
  const people = [
    { name: 'a few threads', userId: data.newcomerId, token: data.newcomerToken },
    { name: 'hundreds of threads', userId: data.userId, token: data.token },
  ];
  const words = [
    { name: 'a word that is in all of them', term: 'text' },
    { name: 'a rare word', term: data.rareWord },
  ];
  const comparisons: Comparison[] = [];
  for (const { name, userId, token } of people) {
    for (const { name: frequency, term } of words) {
      const { rowCount } = await sql.query(pageSql, [userId, [term], null, null, null, null, 21]);
      if (rowCount === 0) throw new Error(`${term} is nowhere`);
      comparisons.push(
        await compare({
          name: `20 hits of ${frequency} at ${data.messages.toLocaleString('en')} messages, ${name}`,
          rounds: 100,
          baseline: () => sql.query(pageSql, [userId, [term], null, null, null, null, 21]),
          subject: () => query(token, searchPage, { query: term }),
        }),
      );
    }
  }
  return comparisons;
}
