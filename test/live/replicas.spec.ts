import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { Client } from 'pg';
import { WebSocket } from 'ws';
import { RevokeAccessToken } from '../../libs/identity/src/commands/revoke-access-token.js';
import { Database } from '#platform/database';
import { LiveEvents, LiveReader, type LiveTopic, WakeUpReceiver, WakeUpSender } from '#platform/live';
import { ApiClient } from '../support/api-client.js';
import { TestApplication } from '../support/application.js';
import { Browser } from '../support/browser.js';
import type { TestMember } from '../support/factories/community.js';
import { aThread, post, type TestThread } from '../support/factories/thread.js';
import { type Received, Subscriber } from '../support/subscriber.js';

interface Posted {
  readonly messagePosted: { readonly sequence: number };
}

const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, n) => n + first);

describe('two replicas over one database', () => {
  let here: TestApplication;
  let there: TestApplication;
  let watching: Client;
  let sockets: Subscriber[] = [];
  beforeAll(async () => {
    here = await TestApplication.start();
    there = await TestApplication.start({ database: here.database });
    watching = new Client({ connectionString: here.database.url });
    await watching.connect();
  });
  afterEach(async () => {
    await Promise.all(sockets.map((socket) => socket.close()));
    sockets = [];
  });
  afterAll(async () => {
    await watching.end();
    await there.stop();
    await here.stop();
  });

  /** The same person, as a client of the other replica. */
  const elsewhere = (member: TestMember): TestMember => ({
    ...member,
    api: new ApiClient(there.url, member.api.headers),
  });

  function follow(headers: Readonly<Record<string, string>>, threadId: string, afterSequence = 0) {
    const socket = new Subscriber(here.url, headers);
    sockets.push(socket);
    const received = socket.subscribe<Posted>(
      `subscription ($threadId: ID!, $afterSequence: Int) { messagePosted(threadId: $threadId, afterSequence: $afterSequence) { sequence } }`,
      { threadId, afterSequence },
    );
    return { socket, received };
  }

  const sequencesOf = async (received: Received<Posted>, count: number) =>
    (await received.take(count)).map(({ data }) => data?.messagePosted.sequence);

  /** A thread in which one message is posted, and its mentor, who follows it here and has got that message. */
  async function followed() {
    const thread = await aThread(here);
    await post(thread.mentee, thread.id);
    const { socket, received } = follow(thread.mentor.api.headers, thread.id);
    await received.take(1);
    return { thread, socket, received };
  }

  /** Publishes through the other replica, in the transaction of a change for which there is no operation yet. */
  const changeThere = (sql: string, parameters: unknown[], topic: LiveTopic, keys: string[]) =>
    there.application.nest.get(Database).transaction(async (tx) => {
      await tx.query(sql, parameters);
      await there.application.nest.get(LiveEvents).publish(tx, topic, keys);
    });

  /** Resolves when as many connections listen for wake-ups. */
  async function listening(count: number): Promise<number[]> {
    for (;;) {
      const { rows } = await watching.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = 'waymark-live' AND query LIKE 'LISTEN%' AND state = 'idle'`,
      );
      if (rows.length === count) return rows.map(({ pid }) => pid);
    }
  }

  /** Resolves when the other replica has no notification to send. */
  async function sent(): Promise<void> {
    const sender = there.application.nest.get(WakeUpSender, { strict: false });
    while (sender['timer'] !== undefined) await watching.query('SELECT 1');
  }

  const killListeners = () =>
    watching.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'waymark-live'`,
    );

  it('show what is posted through the other in order, without gaps or doubles, while listeners are killed', async () => {
    const thread = await aThread(here);
    const { received } = follow(thread.mentor.api.headers, thread.id);
    const authors = [thread.mentee, elsewhere(thread.mentee), elsewhere(thread.mentor)];
    const posted = Promise.all(
      authors.map(async (author) => {
        for (let n = 0; n < 10; n += 1) {
          await post(author, thread.id);
          if (randomInt(3) === 0) await killListeners();
        }
      }),
    );
    expect(await sequencesOf(received, 30)).toEqual(upTo(30));
    await posted;
    await listening(1);
    await post(elsewhere(thread.mentee), thread.id);
    expect(await sequencesOf(received, 1)).toEqual([31]);
    expect(received.waiting).toBe(false);
  });

  it('resume after the last message that a client has', async () => {
    const thread = await aThread(here);
    for (let n = 0; n < 5; n += 1) await post(elsewhere(thread.mentee), thread.id);
    const { received, socket } = follow(thread.mentor.api.headers, thread.id, 2);
    expect(await sequencesOf(received, 3)).toEqual([3, 4, 5]);
    await socket.close();
    await post(elsewhere(thread.mentee), thread.id);
    expect(await sequencesOf(follow(thread.mentor.api.headers, thread.id, 5).received, 1)).toEqual([6]);

    const other = await aThread(here, { community: thread.community });
    const [refused] = await follow(other.mentor.api.headers, other.id, 6).received.take(1);
    expect(refused?.errors[0]).toMatchObject({
      message: expect.stringContaining('from 0 to 0, the newest message of this thread'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('wake each other without waiting for the poll, by few notifications without content', async () => {
    const { thread, received } = await followed();
    const [pid] = await listening(1);
    const reader = here.application.nest.get(LiveReader, { strict: false });
    const heard: string[] = [];
    watching.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await watching.query('LISTEN waymark_live');
    clearInterval(reader['timer']); // nothing but a notification can wake it now
    await post(elsewhere(thread.mentee), thread.id);
    expect(await sequencesOf(received, 1)).toEqual([2]);
    expect(await listening(1)).toEqual([pid]);

    await sent();
    heard.length = 0;
    const began = performance.now();
    await Promise.all(
      Array.from({ length: 300 }, (_, n) =>
        changeThere('SELECT 1', [], 'THREAD', [n === 299 ? thread.id : thread.mentor.userId]),
      ),
    );
    await sent();
    await watching.query('UNLISTEN waymark_live');
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.length).toBeLessThanOrEqual((performance.now() - began) / 10 + 1);
    expect(heard.every((payload) => payload === '')).toBe(true);
    reader.start();
  });

  it('wake each other also for what is committed while a notification is on its way', async () => {
    const { thread, received } = await followed();
    const reader = here.application.nest.get(LiveReader, { strict: false });
    clearInterval(reader['timer']); // nothing but a notification can wake it now
    await sent();
    const db = there.application.nest.get(Database);
    const query = db.query.bind(db);
    const told = new Promise<void>((resolve) => {
      const spied = jest.spyOn(db, 'query').mockImplementation(async (sql, parameters) => {
        const rows = await query(sql, parameters);
        if (!sql.startsWith('NOTIFY')) return rows;
        spied.mockRestore();
        await received.take(1);
        await post(elsewhere(thread.mentee), thread.id);
        resolve();
        return rows;
      });
    });
    await post(elsewhere(thread.mentee), thread.id);
    await told;
    expect(await sequencesOf(received, 1)).toEqual([3]);
    reader.start();
  });

  describe('end what is followed here when there', () => {
    it('the token is revoked', async () => {
      const { thread, socket, received } = await followed();
      const rows = await here.sql.query<{ id: string }[]>('SELECT id FROM access_token WHERE user_id = $1', [
        thread.mentor.userId,
      ]);
      const actor = { userId: thread.mentor.userId, via: 'SESSION', sessionId: '' } as const;
      await there.application.nest.get(RevokeAccessToken, { strict: false }).run(actor, rows[0]!.id);
      expect(await socket.closed).toBe(4403);
      expect(await received.next()).toBeNull();
    });

    it('the person signs out, also on a socket without subscriptions', async () => {
      const browser = new Browser(here.url);
      await browser.signIn({ account: 'new', login: 'follower' });
      const cookie = `waymark=${browser.cookie('waymark')}`;
      const idle = new WebSocket(`${here.url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', {
        headers: { cookie, origin: here.url },
      });
      await once(idle, 'open');
      idle.send('{"type":"connection_init"}');
      await once(idle, 'message');
      const closed = once(idle, 'close');
      const answer = await fetch(`${there.url}/auth/sign-out`, {
        method: 'POST',
        headers: { cookie, origin: there.url },
      });
      expect(answer.status).toBe(204);
      expect((await closed)[0]).toBe(4403);
    });

    it.each<[string, (thread: TestThread) => Promise<unknown>]>([
      [
        'a block comes between participants',
        ({ mentee, mentor }) =>
          elsewhere(mentee).api.done('blockMember', { memberId: mentor.memberId }, 'member { id }'),
      ],
      [
        'the role ends',
        ({ community, mentor }) =>
          elsewhere(community.coordinator).api.done(
            'revokeRole',
            { memberId: mentor.memberId, role: 'MENTOR' },
            'member { id }',
          ),
      ],
      [
        'the participant is removed',
        ({ id, mentor }) =>
          changeThere(
            'DELETE FROM thread_participant WHERE thread_id = $1 AND member_id = $2',
            [id, mentor.memberId],
            'ACCESS',
            [mentor.userId],
          ),
      ],
      [
        'the member is suspended',
        ({ mentor }) =>
          changeThere('UPDATE member SET suspended_at = now() WHERE id = $1', [mentor.memberId], 'ACCESS', [
            mentor.userId,
          ]),
      ],
    ])('%s', async (_, happen) => {
      const { thread, received } = await followed();
      await happen(thread);
      expect(await received.next()).toBeNull();
    });
  });

  it('close sockets whose credential ran out, of which nobody tells', async () => {
    const intervals = jest.spyOn(globalThis, 'setInterval');
    const third = await TestApplication.start({ database: here.database });
    const [look] = intervals.mock.calls.find(([, ms]) => ms === 60_000) ?? [];
    intervals.mockRestore();
    const { mentor } = await aThread(here);
    const socket = new WebSocket(`${third.url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: mentor.api.headers,
    });
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    await here.sql.query(`UPDATE access_token SET expires_at = now() WHERE user_id = $1`, [mentor.userId]);
    const closed = once(socket, 'close');
    look?.();
    expect((await closed)[0]).toBe(4403);
    await third.stop();
  });

  it('are not ready and end connections while they stop, and finish what is under way', async () => {
    const third = await TestApplication.start({ database: here.database, env: { DRAIN_SECONDS: '1' } });
    const { id, mentee } = await aThread(here);
    await watching.query('BEGIN');
    await watching.query('SELECT 1 FROM thread WHERE id = $1 FOR UPDATE', [id]);
    const running = fetch(`${third.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...mentee.api.headers },
      body: JSON.stringify({
        query: 'mutation ($input: PostMessageInput!) { postMessage(input: $input) { message { sequence } } }',
        variables: { input: { threadId: id, body: 'late' } },
      }),
    });
    for (let waiting = 0; waiting === 0;) {
      const { rows } = await watching.query<{ count: number }>(
        `SELECT count(*)::int FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      waiting = rows[0]!.count;
    }
    const stopped = third.stop();
    const ready = await fetch(`${third.url}/readyz`);
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
    await watching.query('COMMIT');
    const answer = await running;
    expect(answer.headers.get('connection')).toBe('close');
    expect(await answer.json()).toEqual({ data: { postMessage: { message: { sequence: 1 } } } });
    await stopped;
    await expect(fetch(`${third.url}/livez`)).rejects.toThrow('fetch failed');
  });

  it('find by polling what no notification told of', async () => {
    const { thread, received } = await followed();
    await here.application.nest.get(WakeUpReceiver, { strict: false }).stop();
    await listening(0);
    await post(elsewhere(thread.mentee), thread.id);
    expect(await sequencesOf(received, 1)).toEqual([2]);
  });
});
