import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { freePort, TestApplication, testSecret } from '../support/application.js';
import { ApiClient } from '../support/api-client.js';
import { OwnServer } from '../support/database/own-server.js';
import { aCommunity, type TestMember } from '../support/factories/community.js';
import { aMentor, aNewcomer } from '../support/factories/mentor.js';
import { aRequest, type TestRequest } from '../support/factories/request.js';
import { aThread, type TestThread } from '../support/factories/thread.js';
import { WaymarkProcess } from '../support/processes/waymark-process.js';
import { seededRandom } from '../support/seeded-random.js';
import { sizeOf } from '../support/size.js';
import { Subscriber } from '../support/subscriber.js';
import { InsistentClient, type PostedMessage, postMessage } from './insistent-client.js';

const posts = sizeOf('WAYMARK_FAULT_POSTS', 120);
/** So often one of the APIs, one of the workers, and PostgreSQL are killed. */
const rounds = sizeOf('WAYMARK_FAULT_KILLS', 1);
const seed = sizeOf('WAYMARK_FAULT_SEED', 20_261_122);
const writers = 16;
const reconnectMs = 10_000;
const patienceMs = 120_000 + 300 * posts;

describe('two APIs and two workers on one PostgreSQL', () => {
  let server: OwnServer;
  let sql: Client;
  let urls: string[];
  let apis: WaymarkProcess[] = [];
  let workers: WaymarkProcess[] = [];
  let threads: TestThread[];
  let requests: TestRequest[];
  const over = new AbortController();

  const connect = async () => {
    sql = new Client({ connectionString: server.url });
    sql.on('error', () => undefined); // it is lost with the server, and opened anew
    await sql.connect();
  };

  beforeAll(async () => {
    server = await OwnServer.start();
    await connect();
    const database = { url: server.url, drop: () => Promise.resolve() };
    const app = await TestApplication.start({ database });
    const community = await aCommunity(app);
    threads = [];
    for (let n = 0; n < 4; n += 1) threads.push(await aThread(app, { community }));
    requests = [];
    for (let round = 0; round < rounds; round += 1) {
      // Nobody else is there to whom a request could go on but the open queue.
      const alone = await aCommunity(app);
      const mentor = await aMentor(app, alone, { capacity: 4 });
      for (let n = 0; n < 4; n += 1)
        requests.push(await aRequest(alone, await aNewcomer(app, alone), mentor));
    }
    await app.stop();

    const ports = [await freePort(), await freePort()];
    urls = ports.map((port) => `http://127.0.0.1:${port}`);
    const env = {
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      DATABASE_URL: server.url,
      DATABASE_POOL_SIZE: '10',
      SESSION_SECRET: testSecret,
      LOG_LEVEL: 'silent',
      MUTATIONS_PER_MINUTE: '1000000',
      QUERIES_PER_MINUTE: '1000000',
      DRAIN_SECONDS: '1',
    };
    [apis, workers] = await Promise.all([
      Promise.all(
        ports.map((port) =>
          WaymarkProcess.start('api', { ...env, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` }),
        ),
      ),
      Promise.all([WaymarkProcess.start('worker', env), WaymarkProcess.start('worker', env)]),
    ]);
  }, 120_000);

  afterAll(async () => {
    over.abort();
    await Promise.all([...apis, ...workers].map((one) => one.end('SIGKILL')));
    await sql.end();
    await server.remove();
  });

  const authorOf = (n: number): { thread: TestThread; author: TestMember } => {
    const thread = threads[n % threads.length]!;
    return { thread, author: n % (2 * threads.length) < threads.length ? thread.mentee : thread.mentor };
  };

  /** Until each replica answers what it must ask the database for. @returns the milliseconds that the slower one took */
  async function untilAnswered(): Promise<number> {
    const began = performance.now();
    const { author, thread } = authorOf(0);
    await Promise.all(
      urls.map(async (url) => {
        const client = new ApiClient(url, author.api.headers);
        const ask = () =>
          client.send<{ thread: object }>('query ($id: ID!) { thread(id: $id) { id } }', { id: thread.id });
        while ((await ask()).data?.thread == null)
          expect(performance.now() - began).toBeLessThan(reconnectMs);
      }),
    );
    return performance.now() - began;
  }

  /** Lets deadlines pass, and the workers find it out. @returns the job's id */
  async function passDeadlines(ids: readonly string[]): Promise<string> {
    await sql.query(
      `UPDATE mentorship_request
          SET submitted_at = submitted_at - interval '8 days', expires_at = clock_timestamp() - interval '1 second'
        WHERE id = ANY($1) AND status = 'SUBMITTED'`,
      [ids],
    );
    const { rows } = await sql.query<{ id: string }>(
      `SELECT id FROM graphile_worker.add_job('expire-requests')`,
    );
    return rows[0]!.id;
  }

  it(
    'keep every acknowledged message once, in order, and every promise, however they are killed',
    async () => {
      const random = seededRandom(seed);
      const posted: PostedMessage[] = [];
      let next = 0;
      const waiting: { readonly at: number; readonly go: () => void }[] = [];
      const untilPosted = (at: number) =>
        new Promise<void>((go) => (posted.length >= at ? go() : waiting.push({ at, go })));
      const acknowledge = (message: PostedMessage) => {
        posted.push(message);
        for (const { at, go } of waiting) if (posted.length >= at) go();
      };

      const write = async () => {
        while (next < posts) {
          const n = next;
          next += 1;
          const { thread, author } = authorOf(n);
          const client = new InsistentClient(urls, author.api.headers, over.signal);
          const input = { threadId: thread.id, body: `message ${n}`, clientMutationKey: `message ${n}` };
          const message = await client.post(input, random(2));
          // Some never learn that it worked, and send it once more.
          if (random(10) === 0) expect(await client.post(input, random(2))).toEqual(message);
          acknowledge(message);
        }
      };

      const reconnects: number[] = [];
      const overdue = [...requests];
      const killWorker = async (worker: WaymarkProcess, isLast: boolean) => {
        await passDeadlines(overdue.splice(0, 2).map(({ id }) => id));
        if (isLast)
          await worker.end('SIGKILL'); // the other one goes on alone
        else await worker.killAndStart();
      };
      const killServer = async () => {
        await server.killAndStart();
        reconnects.push(await untilAnswered());
        await sql.end();
        await connect();
      };
      const kills = Array.from({ length: rounds }, (_, round) => [
        () => apis[round % 2]!.killAndStart(),
        () => killWorker(workers[round % 2]!, round === rounds - 1),
        killServer,
      ])
        .flat()
        .map((kill) => ({ kill, after: 1 + random(Math.floor(posts * 0.9)) }))
        .toSorted((one, other) => one.after - other.after);
      const harass = async () => {
        for (const { kill, after } of kills) {
          await untilPosted(after);
          await kill();
        }
      };

      await Promise.all([harass(), ...Array.from({ length: writers }, write)]);

      expect(reconnects).toHaveLength(rounds);
      const stored = await sql.query<PostedMessage & { thread: string; body: string }>(
        'SELECT id, thread_id AS thread, sequence, body FROM message WHERE thread_id = ANY($1) ORDER BY thread_id, sequence',
        [threads.map(({ id }) => id)],
      );
      expect(new Set(stored.rows.map(({ body }) => body)).size).toBe(posts);
      expect(stored.rows).toHaveLength(posts);
      const sequenceOf = new Map(stored.rows.map(({ id, sequence }) => [id, sequence]));
      expect(posted.filter(({ id, sequence }) => sequenceOf.get(id) !== sequence)).toEqual([]);
      expect(new Set(posted.map(({ id }) => id)).size).toBe(posts);
      for (const { id } of threads) {
        const own = stored.rows.filter(({ thread }) => thread === id).map(({ sequence }) => sequence);
        expect(own).toEqual(own.map((_, n) => n + 1));
      }

      const last = await passDeadlines(requests.map(({ id }) => id));
      const unfinished = async () => {
        const { rows } = await sql.query<{ last_error: string | null }>(
          'SELECT last_error FROM graphile_worker.jobs WHERE id = $1',
          [last],
        );
        if (rows[0]?.last_error != null) throw new Error(rows[0].last_error);
        return rows.length > 0;
      };
      while (await unfinished());
      const { rows: settled } = await sql.query(
        `SELECT request.status,
              (SELECT count(*)::int FROM mentorship_request follower WHERE rerouted_from_id = request.id) AS followers,
              (SELECT count(*)::int FROM notification
                WHERE member_id = request.newcomer_id AND kind = 'REQUEST_QUEUED') AS told
         FROM mentorship_request request WHERE id = ANY($1)`,
        [requests.map(({ id }) => id)],
      );
      expect(settled).toEqual(requests.map(() => ({ status: 'REROUTED', followers: 1, told: 1 })));
    },
    patienceMs,
  );

  it('let no request fail when one API is told to stop under load, and end its sockets with 1001', async () => {
    const [leaving] = apis;
    const { author: reader, thread: read } = authorOf(0);
    const sockets = Array.from({ length: 8 }, () => new Subscriber(urls[0]!, reader.api.headers));
    const started = sockets.map((socket) =>
      socket.subscribe(
        'subscription ($id: ID!, $after: Int!) { messagePosted(threadId: $id, afterSequence: $after) { sequence } }',
        { id: read.id, after: 0 },
      ),
    );
    for (const subscription of started) {
      expect(await subscription.next()).toMatchObject({ data: { messagePosted: { sequence: 1 } } });
    }

    let answered = 0;
    const stopped = new AbortController();
    const moved: number[] = [];
    let enough: () => void;
    const underLoad = new Promise<void>((resolve) => (enough = resolve));
    const write = async (writer: number) => {
      let replica = 0;
      for (let n = 0; n < 10 || !stopped.signal.aborted; n += 1) {
        const { thread, author } = authorOf(writer + n);
        const body = `writer ${writer}, message ${n}`;
        const last = await postOnce(urls[replica]!, author, {
          threadId: thread.id,
          body,
          clientMutationKey: body,
        });
        if (last && replica === 0) {
          replica = 1;
          moved.push(writer);
        }
        answered += 1;
        if (answered === 2 * writers) enough();
      }
    };
    const writing = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    await underLoad;
    const code = await leaving!.end('SIGTERM');
    stopped.abort();
    await writing;
    expect(code).toBe(0);
    expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual(sockets.map(() => 1001));
    expect(moved).toHaveLength(writers);
  }, 120_000);
});

/** Posts without a second try. @returns whether that was the last answer over this connection, so that the next goes elsewhere */
async function postOnce(url: string, author: TestMember, input: Record<string, string>): Promise<boolean> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...author.api.headers },
    body: JSON.stringify({ query: postMessage, variables: { input } }),
  });
  expect(await response.json()).toEqual({
    data: {
      postMessage: { message: { id: expect.any(String), sequence: expect.any(Number) }, userErrors: [] },
    },
  });
  return response.headers.get('connection') === 'close';
}
