import { htmlVersion } from '#platform/markdown';
import { type BenchData, type BenchThread, fillThreads } from './support/data.js';
import { Reader, startBare } from './support/delivery-readers.js';
import type { Environment } from './support/environment.js';
import { compare, type Comparison } from './support/measure.js';

const body = 'A message of **usual** length, with `code`, as somebody would write it to ask for a review.';

const postMessage = `mutation ($input: PostMessageInput!) {
  postMessage(input: $input) { message { id } userErrors { code } }
}`;

/** A message, and a NOTIFY with its thread, in one transaction. */
const bareInsert = `
  WITH posted AS (
    UPDATE thread SET last_sequence = last_sequence + 1 WHERE id = $1 RETURNING last_sequence
  ), message AS (
    INSERT INTO message (id, thread_id, sequence, author_id, body, body_html, html_version)
    SELECT gen_random_uuid(), $1, last_sequence, $2, $3, $3, $4 FROM posted
  )
  SELECT pg_notify('bare', $1::text)`;

interface Watched {
  readonly thread: BenchThread;
  readonly reader: Reader;
}

/**
 * From the moment in which somebody begins to post until a subscriber has the message, while others
 * wait for messages of threads of their own; and until the last of many subscribers of one thread
 * has it. Bare: an INSERT with a NOTIFY, a process that listens for it, a plain WebSocket.
 */
export async function benchDelivery(environment: Environment, data: BenchData): Promise<Comparison[]> {
  const { sql, query, url, databaseUrl } = environment;
  // Apart, since each would read what the other wrote.
  const [waymarkThreads, bareThreads] = [
    await fillThreads(sql, data, 1_001),
    await fillThreads(sql, data, 1_001),
  ];
  const bare = await startBare(databaseUrl);
  const watched = { waymark: [] as Watched[], bare: [] as Watched[] };

  async function watch(n: number): Promise<void> {
    const [ours, theirs] = [waymarkThreads[n], bareThreads[n]];
    if (ours === undefined || theirs === undefined) throw new Error('more subscribers than threads');
    watched.waymark.push({ thread: ours, reader: await Reader.ofWaymark(url, ours.id, ours.token) });
    watched.bare.push({ thread: theirs, reader: await Reader.ofBare(bare.url, theirs.id) });
  }

  /** Posts to a thread by `post`, and waits until its readers have it. */
  const delivered = async (all: readonly Watched[], id: string, post: (id: string) => Promise<unknown>) => {
    const arrivals = all.filter(({ thread }) => thread.id === id).map(({ reader }) => reader.next());
    await Promise.all([post(id), ...arrivals]);
  };

  function contest(name: string, rounds: number, threads: number, first = 0): Promise<Comparison> {
    const round = { waymark: 0, bare: 0 };
    const next = (side: 'waymark' | 'bare', of: readonly BenchThread[]) =>
      of[first + (round[side]++ % threads)]?.id ?? '';
    return compare({
      name,
      rounds,
      baseline: () =>
        delivered(watched.bare, next('bare', bareThreads), (id) =>
          sql.query(bareInsert, [id, data.memberId, body, htmlVersion]),
        ),
      subject: () =>
        delivered(watched.waymark, next('waymark', waymarkThreads), (threadId) =>
          query(data.token, postMessage, { input: { threadId, body } }),
        ),
    });
  }

  try {
    const comparisons: Comparison[] = [];
    for (const subscribers of [1, 100, 1_000]) {
      for (let n = watched.bare.length; n < subscribers; n += 1) await watch(n);
      const name = `Delivery to 1 of ${subscribers.toLocaleString('en')} subscribers, each of their own thread`;
      comparisons.push(await contest(name, 300, subscribers));
    }
    for (let n = 0; n < 100; n += 1) await watch(1_000);
    comparisons.push(await contest('Delivery to the last of 100 subscribers of one thread', 50, 1, 1_000));
    return comparisons;
  } finally {
    for (const { reader } of [...watched.waymark, ...watched.bare]) reader.leave();
    bare.process.kill();
  }
}
