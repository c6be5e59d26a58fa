import { pageSql } from '../libs/inbox/src/inbox.repository.js';
import { whatWaits } from '../libs/inbox/src/what-waits.js';
import type { Environment } from './support/environment.js';
import type { InboxData } from './support/inbox-data.js';
import { compare, type Comparison } from './support/measure.js';

const inboxPage = `query {
  viewer {
    inbox(first: 20) {
      edges { node { id kind since community { name } request { introduction newcomer { user { login } } }
        thread { title } mentorship { mentee { user { login } } }
        milestone { rung { name } member { user { login } } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** A page of 20 of the inbox through the whole API, against its own statement through `pg`. */
export async function benchInbox(
  { sql, query }: Environment,
  { userId, token, threads, messages }: InboxData,
): Promise<Comparison[]> {
  const statement = pageSql(whatWaits);
  const grouped = (count: number) => count.toLocaleString('en');
  return [
    await compare({
      name: `20 of an inbox at ${grouped(threads)} threads, ${grouped(messages)} messages`,
      rounds: 200,
      baseline: () => sql.query(statement, [userId, null, null, null, 21]),
      subject: () => query(token, inboxPage, {}),
    }),
  ];
}
