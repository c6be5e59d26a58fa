import { TestApplication } from '../support/application.js';
import { Browser, type Page } from '../support/browser.js';
import {
  aGithubPerson,
  type Fault,
  GithubDouble,
  type GithubPerson,
  type Route,
} from '../support/github-double.js';

/** Against a GitHub that can break: what sign-in makes of each of its answers. */
describe("GitHub's answers", () => {
  let github: GithubDouble;
  let app: TestApplication;
  beforeAll(async () => {
    github = await GithubDouble.start();
    app = await TestApplication.start({ env: github.env });
  });
  afterAll(async () => {
    await app.stop();
    await github.stop();
  });
  afterEach(() => github.mend());

  /** Everything up to the callback. */
  async function agreed(browser: Browser, person: GithubPerson): Promise<string> {
    const { location } = await browser.open('/auth/github');
    return github.agree(location, person);
  }

  async function signIn(person: GithubPerson, browser = new Browser(app.url)): Promise<Page> {
    return browser.open(await agreed(browser, person));
  }

  interface Account {
    id: string;
    githubId: string;
    login: string;
    email: string | null;
  }
  const accounts = (githubIds: readonly unknown[]) =>
    app.sql.query<Account[]>(
      `SELECT id, github_id AS "githubId", login, email FROM user_account
        WHERE github_id = ANY($1) ORDER BY github_id`,
      [githubIds],
    );
  const countAccounts = async () =>
    (await app.sql.query<{ n: number }[]>('SELECT count(*)::int AS n FROM user_account'))[0]?.n;

  /** A page for people: says what happened and the next step, and nothing of our inside. */
  function expectProblemPage(page: Page, status: number, title: string): void {
    expect([page.status, page.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(page.body).toContain(`<h1>${title}</h1>`);
    expect(page.body).toContain('<a href="/auth/github">Try signing in again</a>');
    expect(page.body).toContain(page.headers.get('x-request-id'));
    expect(page.body).not.toMatch(/ at |node_modules|Error|SELECT|undefined|code-\d/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  }

  it('sends what GitHub wants to know, and proves with PKCE that it is the same browser', async () => {
    const browser = new Browser(app.url);
    const { location } = await browser.open('/auth/github');
    const asked = Object.fromEntries(new URL(location).searchParams);
    expect(asked).toMatchObject({
      client_id: 'the-client',
      response_type: 'code',
      scope: 'read:user,user:email',
      redirect_uri: `${app.url}/auth/github/callback`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{20,}$/),
    });
    expect(location).not.toContain('the-secret');
    await browser.open(github.agree(location, aGithubPerson(1, 'pkce')));
    expect(await browser.whoAmI()).toBe('pkce');
    expect(github.exchanges.at(-1)).toMatchObject({
      client_id: 'the-client',
      client_secret: 'the-secret',
      redirect_uri: `${app.url}/auth/github/callback`,
      code_verifier: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  const html = '<!doctype html><title>Unicorn!</title>';
  const someone = aGithubPerson(66, 'someone').user;
  const faults: readonly [string, Route, Fault][] = [
    ['a failing exchange', 'token', { status: 500, body: { message: 'no' } }],
    ['a page for an exchange', 'token', { body: html }],
    ['{} for an exchange', 'token', { body: {} }],
    ['null for an exchange', 'token', { body: 'null' }],
    ['nothing for an exchange', 'token', { body: '' }],
    ['a list for an exchange', 'token', { body: [1] }],
    ['an empty token', 'token', { body: { access_token: '' } }],
    ['a token that is no text', 'token', { body: { access_token: { a: 1 } } }],
    ['a token that no header can carry', 'token', { body: { access_token: 'a\r\nb' } }],
    ['wrong credentials of ours', 'token', { body: { error: 'incorrect_client_credentials' } }],
    ['a redirect for an exchange', 'token', { status: 302, body: '', headers: { location: '/user' } }],
    ['a failing /user', 'user', { status: 500, body: someone }],
    ['a page for /user', 'user', { body: html }],
    ['{} for /user', 'user', { body: {} }],
    ['null for /user', 'user', { body: 'null' }],
    ['a list for /user', 'user', { body: [someone] }],
    ['an id of null', 'user', { body: { ...someone, id: null } }],
    ['an id that is text', 'user', { body: { ...someone, id: '66' } }],
    ['an id below zero', 'user', { body: { ...someone, id: -66 } }],
    ['an id of zero', 'user', { body: { ...someone, id: 0 } }],
    ['an id with a fraction', 'user', { body: { ...someone, id: 66.5 } }],
    [
      'an id too large to be told apart',
      'user',
      { body: JSON.stringify(someone).replace('66', '9007199254740993') },
    ],
    ['no login', 'user', { body: { ...someone, login: '' } }],
    ['a login that no one has', 'user', { body: { ...someone, login: 'a\0<b>' } }],
    ['a page address that is a script', 'user', { body: { ...someone, html_url: 'javascript:alert(1)' } }],
    ['10 MB for /user', 'user', { body: { ...someone, name: 'x'.repeat(10_000_000) } }],
    ['a failing /user/emails', 'emails', { status: 500, body: [] }],
    ['a page for /user/emails', 'emails', { body: html }],
    ['{} for /user/emails', 'emails', { body: {} }],
  ];
  it.each(faults)('%s makes no account and shows a helpful page', async (_, route, fault) => {
    const before = await countAccounts();
    github.break(route, fault);
    const browser = new Browser(app.url);
    const page = await signIn(aGithubPerson(66, 'someone'), browser);
    expectProblemPage(page, 502, 'GitHub did not answer as it should');
    expect(await countAccounts()).toBe(before);
    expect(await browser.whoAmI()).toBeNull();
  });

  it('does not wait for ever', async () => {
    const impatient = await TestApplication.start({
      env: { ...github.env, GITHUB_TIMEOUT_MS: '200' },
      database: app.database,
    });
    try {
      const before = await countAccounts();
      for (const route of ['token', 'user'] as const) {
        github.break(route, {});
        const browser = new Browser(impatient.url);
        const page = await signIn(aGithubPerson(67, 'silent'), browser);
        expectProblemPage(page, 502, 'GitHub did not answer as it should');
        github.mend();
      }
      expect(await countAccounts()).toBe(before);
    } finally {
      await impatient.stop();
    }
  });

  it('understands a no', async () => {
    const browser = new Browser(app.url);
    const { location } = await browser.open('/auth/github');
    const state = new URL(location).searchParams.get('state') ?? '';
    const page = await browser.open(`/auth/github/callback?error=access_denied&state=${state}`);
    expectProblemPage(page, 403, 'You did not sign in');
    const suspended = await browser.open(
      '/auth/github/callback?error=application_suspended&error_description=a+b',
    );
    expectProblemPage(suspended, 502, 'GitHub did not answer as it should');
  });

  it('takes an answer only once, only from the browser that began, and only with its state', async () => {
    const person = aGithubPerson(68, 'careful');
    const before = await countAccounts();
    const stale = 'That sign-in has gone stale';
    const browser = new Browser(app.url);
    const callback = await agreed(browser, person);

    expectProblemPage(await new Browser(app.url).open(callback), 400, stale); // another browser
    for (const wrong of [
      callback.replace(/state=[^&]*/, 'state=wrong'),
      callback.replace(/&?state=[^&]*/, ''),
      `${callback}&state=second`,
      callback.replace(/code=[^&]*/, 'code='),
      callback.replace(/code=/, 'code=x&code='),
      '/auth/github/callback',
    ]) {
      const trying = new Browser(app.url);
      await agreed(trying, person);
      expectProblemPage(await trying.open(wrong), 400, stale);
    }
    expect(await countAccounts()).toBe(before);

    const twin = browser.copy();
    expect((await browser.open(callback)).status).toBe(302);
    expectProblemPage(await browser.open(callback), 400, stale);
    expectProblemPage(await twin.open(callback), 400, stale);
    expect(await countAccounts()).toBe((before ?? 0) + 1);
    expect(await browser.whoAmI()).toBe('careful'); // still signed in after the replay
  });

  it('calls a code that GitHub no longer knows stale', async () => {
    const browser = new Browser(app.url);
    const callback = await agreed(browser, aGithubPerson(69, 'late'));
    const page = await browser.open(callback.replace(/code=[^&]*/, 'code=never-given'));
    expectProblemPage(page, 400, 'That sign-in has gone stale');
  });

  it('keeps a renamed person, with what GitHub now says of them', async () => {
    await signIn(aGithubPerson(100, 'old-name', { email: 'old@example.org', name: 'Old' }));
    const [before] = await accounts([100]);
    await signIn(aGithubPerson(100, 'new-name', { email: 'new@example.org' }));
    expect(await accounts([100])).toEqual([
      { id: before?.id, githubId: '100', login: 'new-name', email: 'new@example.org' },
    ]);
  });

  it('tells people apart who have the same login, or the same address', async () => {
    await signIn(aGithubPerson(200, 'freed', { email: 'shared@example.org' }));
    await signIn(aGithubPerson(201, 'freed', { email: 'other@example.org' }));
    await signIn(aGithubPerson(202, 'else', { email: 'shared@example.org' }));
    const found = await accounts([200, 201, 202]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(3);
    const browser = new Browser(app.url);
    await signIn(aGithubPerson(201, 'freed', { email: 'other@example.org' }), browser);
    const { data } = await browser.graphql<{ viewer: { email: string; user: { id: string } } }>(
      '{ viewer { email user { id } } }',
    );
    expect(data.viewer).toEqual({ email: 'other@example.org', user: { id: found[1]?.id } });
  });

  it('makes one account of 32 first sign-ins at once', async () => {
    const person = aGithubPerson(300, 'hasty');
    const browsers = Array.from({ length: 32 }, () => new Browser(app.url));
    const callbacks = await Promise.all(browsers.map((browser) => agreed(browser, person)));
    const pages = await Promise.all(browsers.map((browser, i) => browser.open(callbacks[i] ?? '')));
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([302]));
    const [account, ...more] = await accounts([300]);
    expect(more).toEqual([]);
    const created = await app.sql.query<unknown[]>(
      `SELECT 1 FROM audit_entry WHERE action = 'create-account' AND subject_id = $1`,
      [account?.id],
    );
    expect(created).toHaveLength(1);
    expect(new Set(await Promise.all(browsers.map((browser) => browser.whoAmI())))).toEqual(
      new Set(['hasty']),
    );
  });

  it('knows ids beyond 32 bits', async () => {
    const ids = [2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER];
    for (const id of ids) await signIn(aGithubPerson(id, `id-${id}`));
    expect((await accounts(ids)).map(({ githubId }) => githubId)).toEqual(ids.map(String));
  });

  it('takes no address that is not verified, not primary, or withheld', async () => {
    await signIn(aGithubPerson(400, 'unverified', { email: 'a@example.org', verified: false }));
    await signIn({
      ...aGithubPerson(401, 'several'),
      emails: [
        'odd',
        null,
        { email: 'b@example.org', primary: false, verified: true },
        { email: 'c@example.org', primary: true, verified: true },
      ],
    });
    github.break('emails', { status: 403, body: { message: 'Resource not accessible' } });
    await signIn(aGithubPerson(402, 'withheld', { email: 'd@example.org' }));
    expect((await accounts([400, 401, 402])).map(({ email }) => email)).toEqual([
      null,
      'c@example.org',
      null,
    ]);
  });

  it('takes any name that a person may have', async () => {
    const name = `a\0 <script>alert(1)</script> \u{1f9ed}${'\u{1f9ed}'.repeat(300)}`;
    const browser = new Browser(app.url);
    await signIn(aGithubPerson(500, 'named', { name }), browser);
    const { data } = await browser.graphql<{ viewer: { user: { name: string } } }>(
      '{ viewer { user { name } } }',
    );
    expect(data.viewer.user.name).toMatch(/^a <script>alert\(1\)<\/script> /);
    expect(data.viewer.user.name.length).toBeLessThanOrEqual(200);
  });

  it('shows a page too when the fault is our own', async () => {
    await app.sql.query('ALTER TABLE user_account RENAME TO user_account_away');
    try {
      expectProblemPage(await signIn(aGithubPerson(600, 'unlucky')), 500, 'We could not sign you in');
    } finally {
      await app.sql.query('ALTER TABLE user_account_away RENAME TO user_account');
    }
  });

  describe('in production, behind a proxy', () => {
    const publicUrl = 'https://waymark.example';
    let production: TestApplication;
    beforeAll(async () => {
      production = await TestApplication.start({
        env: { ...github.env, NODE_ENV: 'production', PUBLIC_URL: publicUrl },
        database: app.database,
      });
    });
    afterAll(() => production.stop());

    const proxied = () =>
      new Browser(production.url, { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' });

    it('has a cookie that only this host, https and no script sees', async () => {
      const browser = proxied();
      const { location } = await browser.open('/auth/github');
      expect(new URL(location).searchParams.get('redirect_uri')).toBe(`${publicUrl}/auth/github/callback`);
      const page = await browser.open(github.agree(location, aGithubPerson(700, 'prod')));
      expect(page.status).toBe(302);
      const [cookie] = page.setCookies;
      expect(cookie?.name).toBe('__Host-waymark');
      expect(cookie?.attributes).toMatchObject({ httponly: '', secure: '', samesite: 'Lax', path: '/' });
      expect(cookie?.attributes).not.toHaveProperty('domain');
      expect(await browser.whoAmI()).toBe('prod');
      const out = await browser.open('/auth/sign-out', { method: 'POST', headers: { origin: publicUrl } });
      expect(out.setCookies[0]).toMatchObject({
        name: '__Host-waymark',
        value: '',
        attributes: { secure: '' },
      });
      expect(await browser.whoAmI()).toBeNull();
    });

    it('says what is wrong when a browser or the proxy comes without https', async () => {
      const page = await new Browser(production.url).open('/auth/github');
      expect(page.status).toBe(400);
      expect(page.body).toContain('<h1>Please come by https</h1>');
      expect(page.body).toContain(`<a href="${publicUrl}/auth/github">`);
      expect(page.setCookies).toEqual([]);
    });

    it('has no stand-in', async () => {
      expect((await proxied().open('/github-stand-in/login/oauth/authorize')).status).toBe(404);
    });
  });
});
