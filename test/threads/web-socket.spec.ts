import { connect } from 'node:net';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { operationLimits } from '#platform/graphql';
import { Listeners } from '#platform/live';
import { TestApplication } from '../support/application.js';
import { aThread, post, type TestThread } from '../support/factories/thread.js';

interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

type Errors = { message: string; extensions: { code: string; requestId: string | null } }[];

const protocol = 'graphql-transport-ws';

/** A client that says exactly what it is told to, unlike a client library. */
class RawSocket {
  private readonly frames: Frame[] = [];
  private wake: () => void = () => undefined;
  readonly closed: Promise<number>;
  /** Why, as the server says. */
  reason = '';

  constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.frames.push(JSON.parse(data.toString()) as Frame);
      this.wake();
    });
    this.closed = new Promise((resolve) =>
      socket.once('close', (code, reason) => {
        this.reason = reason.toString();
        resolve(code);
      }),
    );
  }

  /** @returns the socket, or the HTTP status by which it was refused */
  static open(
    url: string,
    headers: Record<string, string> = {},
    protocols = [protocol],
  ): Promise<RawSocket | number> {
    const socket = new WebSocket(url.replace(/^http/, 'ws'), protocols, { headers });
    const raw = new RawSocket(socket);
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(raw));
      socket.once('unexpected-response', (request, response) => {
        resolve(response.statusCode ?? 0);
        request.destroy();
      });
      socket.on('error', reject);
    });
  }

  say(frame: object): void {
    this.socket.send(JSON.stringify(frame));
  }

  async next(): Promise<Frame> {
    while (this.frames.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.frames.shift()!;
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}

describe('the WebSocket', () => {
  let app: TestApplication;
  let thread: TestThread;
  let silent: RawSocket;
  const open: RawSocket[] = [];
  const address = () => `${app.url}/graphql`;

  beforeAll(async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined); // graphql-ws tells of clients' faults there
    app = await TestApplication.start();
    thread = await aThread(app);
    await post(thread.mentee, thread.id);
    silent = (await RawSocket.open(address())) as RawSocket; // see the last test
  });
  afterAll(async () => {
    for (const { socket } of open) socket.terminate();
    await app.stop();
    jest.restoreAllMocks();
  });

  /** Connected and let in. */
  async function welcome(authorization = thread.mentor.api.headers['authorization']): Promise<RawSocket> {
    const raw = (await RawSocket.open(address())) as RawSocket;
    open.push(raw);
    raw.say({ type: 'connection_init', payload: { authorization } });
    expect(await raw.next()).toEqual({ type: 'connection_ack' });
    return raw;
  }

  /** The error codes with which an operation is refused. */
  async function refusal(query: string, variables: object = {}): Promise<string[]> {
    const raw = await welcome();
    raw.say({ type: 'subscribe', id: '1', payload: { query, variables } });
    const frame = await raw.next();
    expect(frame).toMatchObject({ type: 'error', id: '1' });
    return (frame.payload as Errors).map(({ extensions }) => {
      expect(Object.keys(extensions).toSorted()).toEqual(['code', 'requestId']);
      expect(extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
      return extensions.code;
    });
  }

  it('opens at its exact path, to pages of this site and to what is no page', async () => {
    const answer = async (path: string, headers: Record<string, string> = {}) => {
      const opened = await RawSocket.open(`${app.url}${path}`, headers);
      if (typeof opened === 'number') return opened;
      opened.socket.terminate();
      return 101;
    };
    expect(await answer('/graphql')).toBe(101);
    expect(await answer('/graphql?from=page')).toBe(101);
    expect(await answer('/graphql', { origin: app.url })).toBe(101);
    expect(await answer('/graphql', { origin: 'https://evil.example' })).toBe(403);
    expect(await answer('/graphql', { origin: 'null' })).toBe(403);
    expect(await answer('/graphql', { origin: `${app.url}.evil.example` })).toBe(403);
    for (const path of ['/', '/graphql/', '/graphql2', '/GraphQL', '//graphql', '/auth/github']) {
      expect([path, await answer(path)]).toEqual([path, 404]);
    }
  });

  it('speaks graphql-transport-ws only', async () => {
    const other = (await RawSocket.open(address(), {}, [])) as RawSocket;
    expect(await other.closed).toBe(4406);
  });

  it('outlives a client that resets its connection while being refused', async () => {
    const { port } = new URL(app.url);
    for (let n = 0; n < 20; n += 1) {
      const socket = connect(Number(port), '127.0.0.1');
      await once(socket, 'connect');
      socket.write('GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
      socket.resetAndDestroy();
    }
    expect((await app.visitor().send('{ viewer { user { id } } }')).status).toBe(200);
  });

  it('carries subscriptions, and neither queries nor mutations', async () => {
    expect(await refusal('{ viewer { user { id } } }')).toEqual(['BAD_USER_INPUT']);
    const input = { threadId: thread.id, body: 'past the rate limits' };
    expect(
      await refusal(
        'mutation ($input: PostMessageInput!) { postMessage(input: $input) { message { id } } }',
        {
          input,
        },
      ),
    ).toEqual(['BAD_USER_INPUT']);
    const [row] = await app.sql.query<{ count: number }[]>(
      'SELECT count(*)::int FROM message WHERE thread_id = $1',
      [thread.id],
    );
    expect(row).toEqual({ count: 1 });
  });

  it('refuses what cannot be one subscription, and stays open', async () => {
    const field = `messagePosted(threadId: "${thread.id}")`;
    const raw = await welcome();
    const asked: [string, object][] = [
      [`subscription ($x: Boolean!) { ${field} @include(if: $x) { sequence } }`, { variables: { x: false } }],
      [`subscription { ${field} @skip(if: true) { sequence } }`, {}],
      [`subscription { ...f } fragment f on Subscription { ${field} @skip(if: true) { sequence } }`, {}],
      [`subscription A { ${field} { sequence } }`, { operationName: 'B' }],
      [`subscription A { ${field} { sequence } } subscription B { ${field} { sequence } }`, {}],
    ];
    for (const [index, [query, more]] of asked.entries()) {
      raw.say({ type: 'subscribe', id: String(index), payload: { query, ...more } });
      expect(await raw.next()).toMatchObject({
        type: 'error',
        id: String(index),
        payload: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      });
    }
  });

  it('takes the token as a header is written, and no other kind of value', async () => {
    const token = thread.mentor.api.headers['authorization'];
    const init = async (payload: object) => {
      const raw = (await RawSocket.open(address())) as RawSocket;
      open.push(raw);
      raw.say({ type: 'connection_init', payload });
      return raw;
    };
    const raw = await init({ Authorization: token });
    expect(await raw.next()).toEqual({ type: 'connection_ack' });
    const query = `subscription { messagePosted(threadId: "${thread.id}", afterSequence: 0) { sequence } }`;
    raw.say({ type: 'subscribe', id: '1', payload: { query, operationName: '' } });
    expect(await raw.next()).toMatchObject({
      type: 'next',
      payload: { data: { messagePosted: { sequence: 1 } } },
    });
    expect(await (await init({ authorization: { token } })).closed).toBe(4403);
  });

  it('has the limits of HTTP', async () => {
    const on = (selection: string) =>
      `subscription { messagePosted(threadId: "${thread.id}") { ${selection} } }`;
    const deep = `${'author { community { viewerMember { '.repeat(7)}id${' } } }'.repeat(7)}`;
    expect(await refusal(on(deep))).toContain('TOO_COMPLEX');
    const aliases = Array.from({ length: 200 }, (_, n) => `a${n}: body`).join(' ');
    expect(await refusal(on(aliases))).toContain('TOO_COMPLEX');
    expect(await refusal(on('body '.repeat(2_100)))).toEqual(['TOO_COMPLEX']);
    expect(
      await refusal(
        on('author { community { areas { parent { parent { parent { children { id } } } } } } }'),
      ),
    ).toEqual(['BAD_USER_INPUT']);
    expect(await refusal(on('noSuchField'))).toEqual(['BAD_USER_INPUT']);
    expect(await refusal('subscription {')).toEqual(['BAD_USER_INPUT']);
    expect(await refusal('')).toEqual(['BAD_USER_INPUT']);
  });

  it('closes on a frame of more than 64 kB', async () => {
    const raw = await welcome();
    raw.say({ type: 'ping', payload: { padding: 'x'.repeat(operationLimits.frameBytes) } });
    expect(await raw.closed).toBe(1009);
    const early = (await RawSocket.open(address())) as RawSocket;
    early.say({ type: 'connection_init', payload: { padding: 'x'.repeat(operationLimits.frameBytes) } });
    expect(await early.closed).toBe(1009);
    const vast = await welcome();
    vast.socket.send(Buffer.alloc(20 * 1024 * 1024, 'x'));
    expect(await vast.closed).toBe(1009);
  });

  it.each([
    ['no JSON', 'hello', 4400],
    ['JSON that is no message', '[]', 4400],
    ['a message of no known type', '{"type":"hello"}', 4400],
    ['a message that only servers send', '{"type":"connection_ack"}', 4500],
    ['a second init', '{"type":"connection_init"}', 4429],
    [
      'a subscription without an id',
      '{"type":"subscribe","payload":{"query":"{ viewer { user { id } } }"}}',
      4400,
    ],
  ])('closes on %s', async (_, text, code) => {
    const raw = await welcome();
    raw.socket.send(text);
    expect(await raw.closed).toBe(code);
  });

  it('lets nobody in who shows a token that is none, or subscribes before coming in', async () => {
    const forged = (await RawSocket.open(address())) as RawSocket;
    forged.say({ type: 'connection_init', payload: { authorization: 'Bearer waymark_forged' } });
    expect(await forged.closed).toBe(4403);
    expect(forged.reason).toMatch(/^This access token is not valid: .* Create a new one in your settings\.$/);
    const hasty = (await RawSocket.open(address())) as RawSocket;
    hasty.say({ type: 'subscribe', id: '1', payload: { query: '{ viewer { user { id } } }' } });
    expect(await hasty.closed).toBe(4401);
  });

  it('carries 50 subscriptions at once', async () => {
    const listeners = app.application.nest.get(Listeners, { strict: false });
    const others = listeners.count('THREAD', thread.id);
    const raw = await welcome();
    const subscribe = (id: number) =>
      raw.say({
        type: 'subscribe',
        id: String(id),
        payload: {
          query: `subscription { messagePosted(threadId: "${thread.id}", afterSequence: 0) { sequence } }`,
        },
      });
    const { subscriptionsPerSocket: most } = operationLimits;
    for (let id = 1; id <= most; id += 1) subscribe(id);
    const answered = new Set<string>();
    for (let n = 0; n < most; n += 1) {
      const frame = await raw.next();
      expect(frame.type).toBe('next');
      answered.add(frame.id ?? '');
    }
    expect(answered.size).toBe(most);
    subscribe(most + 1);
    expect(await raw.next()).toMatchObject({
      type: 'error',
      id: String(most + 1),
      payload: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
    raw.say({ type: 'complete', id: '1' });
    subscribe(most + 2);
    expect(await raw.next()).toMatchObject({ type: 'next', id: String(most + 2) });

    for (let id = 1; id <= 3_000; id += 1) subscribe(1_000 + id);
    for (let n = 0; n < 3_000; n += 1) {
      expect(await raw.next()).toMatchObject({
        type: 'error',
        payload: [{ message: expect.stringContaining('at most 50'), extensions: { code: 'RATE_LIMITED' } }],
      });
    }
    expect(listeners.count('THREAD', thread.id)).toBe(others + most);
    raw.socket.terminate();
    await until(() => listeners.count('THREAD', thread.id) === others);
  });

  it('lets nobody open more sockets than one may have, and the next when one has closed', async () => {
    const few = await TestApplication.start({ database: app.database, env: { SOCKETS_PER_USER: '3' } });
    try {
      const { authorization = '' } = thread.mentee.api.headers;
      const knock = async () => {
        const raw = (await RawSocket.open(`${few.url}/graphql`)) as RawSocket;
        open.push(raw);
        raw.say({ type: 'connection_init', payload: { authorization } });
        return raw;
      };
      const in3 = [await knock(), await knock(), await knock()];
      for (const raw of in3) expect(await raw.next()).toEqual({ type: 'connection_ack' });
      const fourth = await knock();
      expect(await fourth.closed).toBe(4429);
      expect(fourth.reason).toBe('You have 3 sockets open, as many as one may have. Close one of them.');
      in3[0]?.socket.close();
      const listeners = few.application.nest.get(Listeners, { strict: false });
      await until(() => listeners.count('ACCESS', thread.mentee.userId) === 2);
      expect(await (await knock()).next()).toEqual({ type: 'connection_ack' });
    } finally {
      await few.stop();
    }
  });

  it('masks what nobody foresaw, under the request id that the log has', async () => {
    const raw = await welcome();
    await app.sql.query('ALTER TABLE message RENAME TO message_away');
    try {
      raw.say({
        type: 'subscribe',
        id: '1',
        payload: {
          query: `subscription { messagePosted(threadId: "${thread.id}", afterSequence: 0) { body } }`,
        },
      });
      const { payload } = await raw.next();
      const errors = (Array.isArray(payload) ? payload : (payload as { errors: Errors }).errors) as Errors;
      expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
      expect(errors[0]?.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(JSON.stringify(payload)).not.toContain('message_away');
      expect(JSON.stringify(payload)).not.toContain('relation');
    } finally {
      await app.sql.query('ALTER TABLE message_away RENAME TO message');
    }
  });

  it('closes with 1001 when the server goes, also on a client that does not answer', async () => {
    const other = await TestApplication.start({ database: app.database });
    const raw = (await RawSocket.open(`${other.url}/graphql`)) as RawSocket;
    const deaf = connect(Number(new URL(other.url).port), '127.0.0.1');
    await once(deaf, 'connect');
    deaf.write(
      'GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Protocol: ${protocol}\r\n\r\n`,
    );
    await once(deaf, 'data');
    deaf.resume();
    const deafEnded = once(deaf, 'close');
    await other.stop();
    expect(await raw.closed).toBe(1001);
    await deafEnded;
  });

  it('closes on a client that never says who it is', async () => {
    expect(await silent.closed).toBe(4408);
  });
});
