import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import helmet from 'helmet';
import { createGithubStandIn, DEMO_ACCOUNTS, DemoRole } from './index.js';

const CALLBACK = 'http://localhost:3000/auth/github/callback';
const APP = { clientId: 'local-app', clientSecret: 'local-secret', redirectUri: CALLBACK };
const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-0123456789';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
const ASKED = {
  client_id: APP.clientId,
  redirect_uri: CALLBACK,
  response_type: 'code',
  scope: 'read:user,user:email',
  state: 'st4te',
  code_challenge: CHALLENGE,
  code_challenge_method: 'S256',
};
const AMARA = '900000001';
const MINUTE = 60_000;

type Fields = Record<string, string>;

let now: number;
let server: Server;
let base: string;

beforeEach(async () => {
  now = Date.UTC(2026, 0, 5);
  const api = express().use(helmet());
  api.use('/github-stand-in', createGithubStandIn({ ...APP, now: () => now, environment: 'development' }));
  server = api.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/github-stand-in`;
});

afterEach(() => {
  // An answer whose body nobody read would hold its connection, and so the server, open.
  server.close();
  server.closeAllConnections();
});

const authorizeUrl = (changes: Partial<Record<string, string | undefined>> = {}) =>
  `${base}/login/oauth/authorize?${new URLSearchParams(given({ ...ASKED, ...changes }))}`;

const open = (changes?: Parameters<typeof authorizeUrl>[0]) =>
  fetch(authorizeUrl(changes), { redirect: 'manual' });

const choose = (form: Fields, changes?: Parameters<typeof authorizeUrl>[0]) =>
  fetch(authorizeUrl(changes), { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

function given(fields: Record<string, string | undefined>): Fields {
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => !!field[1]));
}

function sentBack(response: Response): { to: string; answer: Fields } {
  expect(response.status).toBe(302);
  const url = new URL(response.headers.get('location') ?? '');
  return { to: url.origin + url.pathname, answer: Object.fromEntries(url.searchParams) };
}

async function codeFor(form: Fields, changes?: Parameters<typeof authorizeUrl>[0]): Promise<string> {
  return sentBack(await choose(form, changes)).answer['code'] ?? '';
}

async function exchange(fields: Record<string, string | undefined>): Promise<Fields> {
  const body = {
    client_id: APP.clientId,
    client_secret: APP.clientSecret,
    code_verifier: VERIFIER,
    ...fields,
  };
  const response = await fetch(`${base}/login/oauth/access_token`, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams(given(body)),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Fields;
}

async function tokenFor(form: Fields, changes?: Parameters<typeof authorizeUrl>[0]): Promise<string> {
  return (await exchange({ code: await codeFor(form, changes) }))['access_token'] ?? '';
}

async function rest(path: string, authorization?: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(base + path, { headers: given({ Authorization: authorization }) });
  return { status: response.status, body: await response.json() };
}

describe('the page on which one picks who to be', () => {
  it('offers every demo account, somebody new, and a way out', async () => {
    const page = await open();
    const text = await page.text();
    expect(page.status).toBe(200);
    for (const account of DEMO_ACCOUNTS) expect(text).toContain(`value="${account.id}"`);
    expect(text).toContain('name="login"');
    expect(text).toContain('value="cancel"');
  });

  it('allows its own style and no script under its own content policy', async () => {
    const page = await open();
    const style = /<style>([^]*)<\/style>/.exec(await page.text())?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`style-src 'sha256-${digest}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(policy).toContain("form-action 'self' http://localhost:3000;");
  });

  it('tells apps and browsers to send their forms with an origin', async () => {
    expect((await open()).headers.get('referrer-policy')).toBe('same-origin');
  });

  it('writes nothing of the request into the page', async () => {
    const script = '"><script>alert(1)</script>';
    const text = await (await open({ state: script, scope: script })).text();
    expect(text).not.toContain('alert(1)');
  });

  it('answers 404 for an app that nobody registered', async () => {
    const page = await open({ client_id: 'another-app' });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('We don’t know this app');
    expect((await choose({ account: AMARA }, { client_id: undefined })).status).toBe(404);
  });

  it.each([
    'http://localhost:3000/elsewhere',
    'http://localhost:3000/auth/github/callback-of-mine',
    'http://localhost:3000/auth/github/callback/../../steal',
    'http://localhost:4000/auth/github/callback',
    'https://localhost:3000/auth/github/callback',
    'http://evil.example/auth/github/callback',
    'http://localhost:3000@evil.example/auth/github/callback',
    'http://me@localhost:3000/auth/github/callback',
    'http://localhost:3000/auth/github/callback#part',
    'javascript:alert(1)',
    '/auth/github/callback',
  ])('sends people back to the registered callback, never to %s', async (redirect_uri) => {
    for (const response of [
      await open({ redirect_uri }),
      await choose({ account: AMARA }, { redirect_uri }),
    ]) {
      const { to, answer } = sentBack(response);
      expect(to).toBe(CALLBACK);
      expect(answer).toMatchObject({ error: 'redirect_uri_mismatch', state: 'st4te' });
      expect(answer).not.toHaveProperty('code');
    }
  });

  it.each([
    ['a plain challenge', { code_challenge_method: 'plain' }],
    ['a challenge without its method', { code_challenge_method: undefined }],
    ['a method without its challenge', { code_challenge: undefined }],
    ['a challenge that is no SHA-256', { code_challenge: 'short' }],
  ])('refuses %s', async (_case, changes) => {
    expect(sentBack(await open(changes)).answer).toMatchObject({ error: 'invalid_request', state: 'st4te' });
  });
});

describe('choosing', () => {
  it('goes back with a code and the state', async () => {
    const { to, answer } = sentBack(await choose({ account: AMARA }));
    expect(to).toBe(CALLBACK);
    expect(answer).toEqual({ code: expect.stringMatching(/^[0-9a-f]{40}$/) as string, state: 'st4te' });
  });

  it('keeps a state of any characters as it was', async () => {
    const state = '"><script>alert(1)</script>&code=forged';
    expect(sentBack(await choose({ account: AMARA }, { state })).answer['state']).toBe(state);
  });

  it('goes back without a state when there was none', async () => {
    expect(sentBack(await choose({ account: AMARA }, { state: undefined })).answer).not.toHaveProperty(
      'state',
    );
  });

  it('takes the parameters of the request in the form as well', async () => {
    const response = await fetch(`${base}/login/oauth/authorize`, {
      method: 'POST',
      body: new URLSearchParams({ ...ASKED, account: AMARA }),
      redirect: 'manual',
    });
    expect(sentBack(response).answer['code']).toBeTruthy();
  });

  it('goes to the registered callback when none is named, and to one below it', async () => {
    expect(sentBack(await choose({ account: AMARA }, { redirect_uri: undefined })).to).toBe(CALLBACK);
    const below = `${CALLBACK}/popup`;
    expect(sentBack(await choose({ account: AMARA }, { redirect_uri: below })).to).toBe(below);
  });

  it('carries a refusal back', async () => {
    expect(sentBack(await choose({ account: 'cancel' })).answer).toMatchObject({
      error: 'access_denied',
      error_description: 'The user has denied your application access.',
      state: 'st4te',
    });
  });

  it.each(['900999999', '', '1', '__proto__'])(
    'shows the page again for the unknown account "%s"',
    async (account) => {
      const page = await choose({ account });
      expect(page.status).toBe(422);
      expect(await page.text()).toContain('There is nobody here with that account number.');
    },
  );

  it.each(['', '-ada', 'ada-', 'a--b', 'a b', 'a_b', 'é', 'a'.repeat(40)])(
    'shows the page again for the login "%s"',
    async (login) => {
      const page = await choose({ account: 'new', login });
      expect(page.status).toBe(422);
      expect(await page.text()).toContain('That login would not work on GitHub.');
    },
  );

  it('shows a refused login again as text, never as markup', async () => {
    const text = await (await choose({ account: 'new', login: `"><script>alert('1')</script>` })).text();
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"');
    expect(text).not.toContain('<script');
  });

  it('cannot be done by a link', async () => {
    const response = await fetch(`${authorizeUrl()}&account=${AMARA}`, { redirect: 'manual' });
    expect(response.status).toBe(200);
    expect((await choose({}, { account: AMARA })).status).toBe(422);
  });
});

describe('exchanging the code', () => {
  it('gives a bearer token with the scopes that were agreed to', async () => {
    const answer = await exchange({ code: await codeFor({ account: AMARA }), redirect_uri: CALLBACK });
    expect(answer).toEqual({
      access_token: expect.stringMatching(/^gho_[0-9a-f]{40}$/) as string,
      scope: 'read:user,user:email',
      token_type: 'bearer',
    });
  });

  it('takes JSON, and answers with a form unless JSON is asked for', async () => {
    const response = await fetch(`${base}/login/oauth/access_token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        client_id: APP.clientId,
        client_secret: APP.clientSecret,
        code: await codeFor({ account: AMARA }),
        code_verifier: VERIFIER,
      }),
    });
    expect(response.headers.get('content-type')).toContain('application/x-www-form-urlencoded');
    expect(new URLSearchParams(await response.text()).get('token_type')).toBe('bearer');
  });

  it.each([
    ['another client', { client_id: 'another-app' }],
    ['no client', { client_id: undefined }],
    ['a wrong secret', { client_secret: 'local-secreT' }],
    ['no secret', { client_secret: undefined }],
  ])('refuses %s, and leaves the code to its owner', async (_case, fields) => {
    const code = await codeFor({ account: AMARA });
    expect(await exchange({ code, ...fields })).toMatchObject({ error: 'incorrect_client_credentials' });
    expect(await exchange({ code })).toHaveProperty('access_token');
  });

  it.each([['an unknown code', 'f'.repeat(40)] as const, ['no code', undefined] as const])(
    'refuses %s',
    async (_case, code) => {
      expect(await exchange({ code })).toMatchObject({ error: 'bad_verification_code' });
    },
  );

  it('refuses a code the second time', async () => {
    const code = await codeFor({ account: AMARA });
    expect(await exchange({ code })).toHaveProperty('access_token');
    expect(await exchange({ code })).toMatchObject({ error: 'bad_verification_code' });
  });

  it('gives one token when a code is exchanged many times at once', async () => {
    const code = await codeFor({ account: AMARA });
    const answers = await Promise.all(Array.from({ length: 8 }, () => exchange({ code })));
    expect(answers.filter((answer) => 'access_token' in answer)).toHaveLength(1);
  });

  it('takes a code for less than ten minutes', async () => {
    const [early, late] = [await codeFor({ account: AMARA }), await codeFor({ account: AMARA })];
    now += 10 * MINUTE - 1;
    expect(await exchange({ code: early })).toHaveProperty('access_token');
    now += 1;
    expect(await exchange({ code: late })).toMatchObject({ error: 'bad_verification_code' });
  });

  it('refuses another callback than the one that was used, and the code is spent', async () => {
    const code = await codeFor({ account: AMARA });
    expect(await exchange({ code, redirect_uri: `${CALLBACK}/popup` })).toMatchObject({
      error: 'redirect_uri_mismatch',
    });
    expect(await exchange({ code })).toMatchObject({ error: 'bad_verification_code' });
  });

  it.each([
    ['a missing verifier', undefined],
    ['a wrong verifier', `${VERIFIER}x`],
    ['the challenge in place of the verifier', CHALLENGE],
  ])('refuses %s', async (_case, code_verifier) => {
    const code = await codeFor({ account: AMARA });
    expect(await exchange({ code, code_verifier })).toMatchObject({ error: 'bad_verification_code' });
  });

  it('works without PKCE, but not with a verifier whose challenge was cut off', async () => {
    const without = { code_challenge: undefined, code_challenge_method: undefined };
    const plain = await codeFor({ account: AMARA }, without);
    expect(await exchange({ code: plain, code_verifier: undefined })).toHaveProperty('access_token');
    const cut = await codeFor({ account: AMARA }, without);
    expect(await exchange({ code: cut })).toMatchObject({ error: 'bad_verification_code' });
  });

  it.each([
    ['broken JSON', 400, '{"code":'],
    ['a body past all bounds', 413, JSON.stringify({ code: 'x'.repeat(20_000) })],
  ])('says so when it gets %s', async (_case, status, body) => {
    const response = await fetch(`${base}/login/oauth/access_token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toHaveProperty('message');
  });
});

describe('asking who somebody is', () => {
  it.each(['Bearer', 'bearer', 'token'])('tells it to the owner of a token sent as "%s"', async (scheme) => {
    expect(await rest('/user', `${scheme} ${await tokenFor({ account: AMARA })}`)).toMatchObject({
      status: 200,
      body: {
        id: 900_000_001,
        login: 'amara-demo',
        name: 'Amara Okafor',
        email: null,
        type: 'User',
        avatar_url: 'http://localhost:3000/github-stand-in/avatars/900000001.svg',
        html_url: 'http://localhost:3000/github-stand-in/people/amara-demo',
      },
    });
  });

  it('gives the verified address to a token with the scope for it, and to no other', async () => {
    const [wide, narrow] = [
      await tokenFor({ account: AMARA }),
      await tokenFor({ account: AMARA }, { scope: 'read:user' }),
    ];
    expect(await rest('/user/emails', `Bearer ${wide}`)).toEqual({
      status: 200,
      body: [{ email: 'amara-demo@example.org', primary: true, verified: true, visibility: 'private' }],
    });
    expect((await rest('/user/emails', `Bearer ${narrow}`)).status).toBe(404);
  });

  it.each(['/user', '/user/emails'])('answers %s only with a token that lives', async (path) => {
    const token = await tokenFor({ account: AMARA });
    const refused = { status: 401, body: { message: 'Bad credentials' } };
    expect(await rest(path)).toMatchObject({ status: 401, body: { message: 'Requires authentication' } });
    expect(await rest(path, 'Bearer gho_guess')).toMatchObject(refused);
    expect(await rest(path, `Basic ${token}`)).toMatchObject(refused);
    now += 8 * 60 * MINUTE;
    expect(await rest(path, `Bearer ${token}`)).toMatchObject(refused);
  });

  it('knows the same new person again by login, whatever the letter case', async () => {
    const user = async (login: string) =>
      (await rest('/user', `Bearer ${await tokenFor({ account: 'new', login })}`)).body as Fields;
    const ada = await user('Ada-L');
    expect(ada).toMatchObject({ login: 'ada-l', name: null, id: expect.any(Number) as number });
    expect(await user('ada-l')).toEqual(ada);
    expect((await user('grace'))['id']).not.toBe(ada['id']);
    expect((await user('Amara-Demo'))['id']).toBe(900_000_001);
  });

  it('tells the app alone of issues, and says when nothing has changed', async () => {
    const path = '/repos/Python/cpython/issues/900004';
    const basic = (secret: string) => `Basic ${Buffer.from(`${APP.clientId}:${secret}`).toString('base64')}`;
    const authorization = basic(APP.clientSecret);
    expect(await rest(path, authorization)).toMatchObject({
      status: 200,
      body: { number: 900_004, state: 'closed', pull_request: { merged_at: expect.any(String) as string } },
    });
    expect((await rest('/repos/python/cpython/issues/1', authorization)).status).toBe(404);
    for (const wrong of [undefined, 'Bearer gho_guess', basic('guess')]) {
      expect((await rest(path, wrong)).status).toBe(401);
    }
    const headers = { authorization, 'cache-control': 'max-age=0' }; // fetch's own rule ignores ETags
    const etag = (await fetch(base + path, { headers })).headers.get('etag') ?? '';
    const again = await fetch(base + path, { headers: { ...headers, 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('answers anything else with a 404 in the shape of the REST API', async () => {
    expect(await rest('/repos')).toMatchObject({ status: 404, body: { message: 'Not Found' } });
  });
});

describe('where a person’s addresses lead', () => {
  const page = (path: string) => fetch(base + path);

  it('draws the initials of demo people and of new ones', async () => {
    const noor = await page('/avatars/900000201.svg');
    expect(noor.headers.get('content-type')).toContain('image/svg+xml');
    expect(noor.headers.get('content-security-policy')).toContain('sandbox');
    expect(await noor.text()).toContain('>ND</text>');

    const { body } = await rest('/user', `Bearer ${await tokenFor({ account: 'new', login: 'ada-l' })}`);
    const { avatar_url } = body as { avatar_url: string };
    const path = avatar_url.replace('http://localhost:3000/github-stand-in', '');
    expect(await (await page(path)).text()).toContain('>AL</text>');
  });

  it.each([
    '/avatars/1.svg',
    '/avatars/1.svg?login=ada',
    '/avatars/1.svg?login=%3Cscript%3E',
    '/avatars/x.png',
  ])('has no picture at %s', async (path) => expect((await page(path)).status).toBe(404));

  it('shows a person, and nobody where nobody could be', async () => {
    expect(await (await page('/people/noor-demo')).text()).toContain('Noor van Dijk');
    const nobody = await page('/people/%3Cscript%3E');
    expect(nobody.status).toBe(404);
    expect(await nobody.text()).not.toContain('<script');
  });
});

describe('where it may run', () => {
  it('refuses production, and says what to do instead', () => {
    const start = () => createGithubStandIn({ ...APP, now: () => now, environment: 'production' });
    expect(start).toThrow(/does not run in production.*GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET/);
  });
});

describe('the demo accounts', () => {
  it('are distinct people in a range of their own, several of each kind and one coordinator', () => {
    const count = (role: DemoRole) => DEMO_ACCOUNTS.filter((account) => account.role === role).length;
    expect(new Set(DEMO_ACCOUNTS.map((account) => account.id)).size).toBe(DEMO_ACCOUNTS.length);
    expect(new Set(DEMO_ACCOUNTS.map((account) => account.login)).size).toBe(DEMO_ACCOUNTS.length);
    expect(DEMO_ACCOUNTS.every(({ id }) => id > 900_000_000 && id < 900_001_000)).toBe(true);
    expect(count(DemoRole.NEWCOMER)).toBeGreaterThanOrEqual(3);
    expect(count(DemoRole.MENTOR)).toBeGreaterThanOrEqual(3);
    expect(count(DemoRole.COORDINATOR)).toBe(1);
  });
});
