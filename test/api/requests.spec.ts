import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { TestApplication } from '../support/application.js';
import { Browser } from '../support/browser.js';
import { databaseUrl, testServerUrl } from '../support/database/database-url.js';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly errors: readonly { message: string; extensions: { code: string; requestId: string } }[];
}

const json = { 'content-type': 'application/json' };
const whole = JSON.stringify({ query: '{ viewer { email } }' });

describe('requests', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  async function send(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${app.url}${path}`, { redirect: 'manual', ...init });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const errors =
      type.startsWith('application/json') && init.method !== 'HEAD'
        ? ((JSON.parse(text) as Partial<Answer>).errors ?? [])
        : [];
    return { status: response.status, headers: response.headers, text, errors };
  }
  const post = (
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = json,
    path = '/graphql',
  ) => send(path, { method: 'POST', headers, body });

  /** What every refusal has: a code of the closed set, words, and the id that the log has too. */
  function expectRefusal(answer: Answer, status: number, code: string): void {
    expect([answer.status, answer.errors.map((error) => error.extensions.code)]).toEqual([status, [code]]);
    const [error] = answer.errors;
    expect(error?.message).toMatch(/^[A-Z].{15,}/s);
    expect(error?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
    expect(Object.keys(error?.extensions ?? {}).toSorted()).toEqual(['code', 'requestId']);
    expect(answer.text).not.toMatch(/canary|node_modules|\bat [A-Za-z./]+:\d+|SELECT|stack/);
    expect(answer.headers.get('cache-control')).toMatch(/no-store/);
  }

  it.each<[string, string | Uint8Array<ArrayBuffer>, Record<string, string>, number, string]>([
    ['broken JSON', '{"query": "canary', json, 400, 'BAD_USER_INPUT'],
    ['no object', '"canary"', json, 400, 'BAD_USER_INPUT'],
    ['null', 'null', json, 400, 'BAD_USER_INPUT'],
    [
      'an unknown charset',
      whole,
      { 'content-type': 'application/json; charset=canary' },
      400,
      'BAD_USER_INPUT',
    ],
    ['an unknown encoding', whole, { ...json, 'content-encoding': 'canary' }, 400, 'BAD_USER_INPUT'],
    ['gzip that is none', 'canary', { ...json, 'content-encoding': 'gzip' }, 400, 'BAD_USER_INPUT'],
    ['plain text', whole, { 'content-type': 'text/plain' }, 415, 'BAD_USER_INPUT'],
    [
      'a form',
      'query={viewer{email}}',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'BAD_USER_INPUT',
    ],
    [
      'a form with files',
      whole,
      { 'content-type': 'multipart/form-data; boundary=x' },
      415,
      'BAD_USER_INPUT',
    ],
    ['a near miss', whole, { 'content-type': 'application/jsonx' }, 415, 'BAD_USER_INPUT'],
    [
      'more than 256 kB',
      JSON.stringify({ query: whole, canary: 'x'.repeat(300_000) }),
      json,
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'a small body that unpacks to 20 MB',
      new Uint8Array(gzipSync(Buffer.alloc(20_000_000, 32))),
      { ...json, 'content-encoding': 'gzip' },
      413,
      'PAYLOAD_TOO_LARGE',
    ],
  ])('are refused with %s', async (_, body, headers, status, code) => {
    expectRefusal(await post(body, headers), status, code);
  });

  it('are understood from clients that send an empty name', async () => {
    const answer = await post(JSON.stringify({ query: '{ viewer { email } }', operationName: '' }));
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { data: { viewer: null } }]);
  });

  it.each<[string, unknown]>([
    ['a list of operations', [{ query: '{ viewer { email } }' }, { query: '{ viewer { email } }' }]],
    ['nothing', {}],
    ['a query that is no text', { query: 5 }],
    ['no query', { query: null }],
    ['variables that are text', { query: '{ viewer { email } }', variables: '{}' }],
    ['variables that are a list', { query: '{ viewer { email } }', variables: [] }],
    ['an operation name that is no text', { query: 'query A { viewer { email } }', operationName: 5 }],
    ['an operation name that is not there', { query: 'query A { viewer { email } }', operationName: 'B' }],
    ['a name for an operation that has none', { query: '{ viewer { email } }', operationName: 'B' }],
    ['two operations and no name', { query: 'query A { viewer { email } } query B { viewer { email } }' }],
    ['broken GraphQL', { query: '{ viewer { ' }],
    ['an unknown field', { query: '{ viewr { email } }' }],
    [
      'fragments in a circle',
      { query: '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }' },
    ],
    ['a missing variable', { query: 'query ($s: String!) { community(slug: $s) { id } }' }],
    [
      'a variable of the wrong type',
      { query: 'query ($s: String!) { community(slug: $s) { id } }', variables: { s: 5 } },
    ],
    ['a subscription over HTTP', { query: 'subscription { messagePosted(threadId: "x") { seq } }' }],
    [
      'a subscription over HTTP that may be left out',
      {
        query: 'subscription ($x: Boolean!) { messagePosted(threadId: "x") @include(if: $x) { sequence } }',
        variables: { x: false },
      },
    ],
  ])('are refused with %s', async (_, body) => {
    const answer = await post(JSON.stringify(body));
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(answer.errors[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
    expect(answer.text).not.toContain('"data"');
  });

  it('survive a variable 50,000 levels deep', async () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const body = `{"query":"query ($s: String!) { community(slug: $s) { id } }","variables":{"s":${deep}}}`;
    expectRefusal(await post(body), 400, 'BAD_USER_INPUT');
  });

  it('take any text without breaking', async () => {
    for (const text of ['a\\u0000b', '\\ud800', '__proto__', '%', "' OR 1=1 --"]) {
      const body = `{"query":"query ($s: String!) { community(slug: $s) { id } }","variables":{"__proto__":{"s":"x"},"s":"${text}"}}`;
      const answer = await post(body);
      expect([text, answer.status, answer.text.trim()]).toEqual([text, 200, '{"data":{"community":null}}']);
    }
  });

  it('never read or change anything by GET, or by another method', async () => {
    const query = encodeURIComponent('{ viewer { email } }');
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await send(`/graphql?query=${query}`, { method, headers: json });
      expectRefusal(answer, 405, 'BAD_USER_INPUT');
      expect(answer.headers.get('allow')).toBe('POST');
    }
    expect((await send('/graphql', { method: 'HEAD' })).status).toBe(405);
  });

  it('for what is not there are answered as JSON', async () => {
    for (const path of ['/nope', '/graphql/x', '/api/v1', '/auth', '/auth/nope', '/favicon.ico', '/%00']) {
      expectRefusal(await send(path), 404, 'NOT_FOUND');
      expectRefusal(await post(whole, json, path), 404, 'NOT_FOUND');
    }
    for (const path of ['/%E0%A4%A', '/auth/%E0%A4%A'])
      expectRefusal(await send(path), 400, 'BAD_USER_INPUT');
  });

  it('have an id of their own each', async () => {
    const ids = await Promise.all(
      Array.from(
        { length: 20 },
        async () => (await post(whole, { ...json, 'x-request-id': 'mine' })).headers,
      ),
    );
    const all = ids.map((headers) => headers.get('x-request-id') ?? '');
    expect(new Set(all).size).toBe(20);
    for (const id of all) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('are answered with headers that keep a browser safe', async () => {
    const { headers } = await post(whole);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe-eval');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('that fail in a way nobody foresaw are masked', async () => {
    await app.sql.query('ALTER TABLE community RENAME TO community_away');
    try {
      const answer = await post(JSON.stringify({ query: '{ communities { edges { node { id } } } }' }));
      expect(answer.status).toBe(200);
      const [error] = answer.errors;
      expect(error?.extensions).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
        requestId: answer.headers.get('x-request-id'),
      });
      expect(error?.message).toContain('Something went wrong on our side');
      expect(answer.text).not.toMatch(/community_|relation|exist|SELECT|stack|\.ts/);

      const ada = await app.person('ada');
      const mutation = await ada.api.send(
        'mutation { createCommunity(input: { name: "x" }) { userErrors { code } } }',
      );
      expect(mutation.errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    } finally {
      await app.sql.query('ALTER TABLE community_away RENAME TO community');
    }
  });

  it('that meet a failing session store are masked', async () => {
    const browser = new Browser(app.url);
    await browser.signIn({ account: 'new', login: 'bea' });
    const cookie = `waymark=${browser.cookie('waymark')}`;
    await app.sql.query('ALTER TABLE session RENAME TO session_away');
    try {
      expectRefusal(await post(whole, { ...json, cookie }), 500, 'INTERNAL_SERVER_ERROR');
    } finally {
      await app.sql.query('ALTER TABLE session_away RENAME TO session');
    }
  });

  it('about health say when the database is gone, soon, and when it is back', async () => {
    expect(await send('/livez')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    expect((await send('/readyz')).status).toBe(200);
    const name = new URL(app.database.url).pathname.slice(1);
    const server = new Client({ connectionString: testServerUrl() });
    await server.connect();
    const allow = (allowed: boolean) =>
      server.query(`ALTER DATABASE ${server.escapeIdentifier(name)} ALLOW_CONNECTIONS ${String(allowed)}`);
    try {
      await allow(false);
      await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      const began = performance.now();
      const gone = await send('/readyz');
      expect([gone.status, gone.text]).toEqual([503, '{"status":"error"}']);
      expect(performance.now() - began).toBeLessThan(5_000);
      expect((await send('/livez')).status).toBe(200);
      const answer = await post(JSON.stringify({ query: '{ communities { edges { node { id } } } }' }));
      expect(answer.errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect(answer.text).not.toContain(name);
    } finally {
      await allow(true);
      await server.end();
    }
    expect(databaseUrl(name)).toBe(app.database.url);
    expect((await send('/readyz')).status).toBe(200);
    expect((await post(whole)).status).toBe(200);
  });
});
