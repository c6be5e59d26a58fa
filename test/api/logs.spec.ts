import { TestApplication } from '../support/application.js';
import { Browser } from '../support/browser.js';
import { aGithubPerson, GithubDouble } from '../support/github-double.js';

/** In everything that a person writes, or could be taken for them by, hides a canary. The log must not sing. */
describe('the log', () => {
  const lines: string[] = [];
  let github: GithubDouble;
  let app: TestApplication;
  beforeAll(async () => {
    github = await GithubDouble.start();
    app = await TestApplication.start({
      env: {
        ...github.env,
        GITHUB_CLIENT_SECRET: 'canary-client-secret',
        SESSION_SECRET: 'canary-session-secret-of-more-than-32-characters',
        LOG_LEVEL: 'debug',
      },
      log: { write: (line: string) => void lines.push(line) },
    });
  });
  afterAll(async () => {
    await app.stop();
    await github.stop();
  });

  const songs = () => lines.filter((line) => /canary/i.test(decodeURIComponent(line.replaceAll('%', '%25'))));
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/graphql?canary=query`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'canary-agent',
        referer: 'https://canary.example/page',
        'x-request-id': 'canary-request',
        ...headers,
      },
      body,
    });
  const operation = (query: string, variables: Record<string, unknown> = {}) =>
    JSON.stringify({ query, variables });
  const create = operation(
    'mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) { userErrors { code } } }',
    { input: { name: 'canary name', clientMutationKey: 'canary-key' } },
  );

  it('keeps who signs in, and with what, to itself', async () => {
    const canary = aGithubPerson(77, 'canary-login', { email: 'canary@example.org', name: 'Canary Name' });
    const browser = new Browser(app.url, { 'user-agent': 'canary-agent' });
    const { location } = await browser.open('/auth/github?returnTo=/canary');
    await browser.open(github.agree(location, canary));
    expect(await browser.whoAmI()).toBe('canary-login');
    await browser.open('/auth/github/callback?code=canary-code&state=canary-state');
    await browser.open('/auth/github/callback?error=canary&error_description=canary');
    for (const route of ['token', 'user', 'emails'] as const) {
      github.break(route, { status: 500, body: 'canary answer' });
      const again = await browser.open('/auth/github');
      expect((await browser.open(github.agree(again.location, canary))).status).toBe(502);
      github.mend();
    }
    const sid =
      decodeURIComponent(browser.cookie('waymark') ?? '')
        .slice(2)
        .split('.')[0] ?? '';
    const { data } = await browser.graphql<{ createAccessToken: { token: string } }>(
      'mutation { createAccessToken(input: { name: "canary token" }) { token } }',
    );
    await post(create, { authorization: `Bearer ${data.createAccessToken.token}` });
    const log = lines.join('');
    expect(sid.length).toBeGreaterThan(20);
    expect(log).not.toContain(sid);
    expect(log).not.toContain(data.createAccessToken.token.slice(8));
    expect(log).not.toMatch(/gho_|code-\d/);
    expect(songs()).toEqual([]);
  });

  it('keeps what people write to itself, also when it is refused', async () => {
    for (const body of [
      '{"query": "canary',
      'canary',
      operation('{ canary }'),
      operation('{ community(slug: "canary") { id } }'),
      operation('query ($s: Int!) { communities(first: $s) { edges { node { id } } } }', { s: 'canary' }),
      operation('{ communities(after: "canary") { edges { node { id } } } }'),
      operation('mutation { endSession(input: { sessionId: "canary" }) { userErrors { code } } }'),
      create,
      'canary'.repeat(50_000),
    ]) {
      await post(body);
      await post(body, { authorization: 'Bearer canary', cookie: 'waymark=canary; canary=1' });
      await post(body, { 'content-type': 'text/plain; charset=canary' });
      await post(body, { origin: 'https://canary.example' });
    }
    expect(songs()).toEqual([]);
  });

  it('keeps to itself what the database complains of, and still says where to look', async () => {
    const { api } = await app.person('canary-person');
    await app.sql.query('ALTER TABLE community RENAME TO community_away');
    const before = lines.length;
    const answer = await api.send(
      'mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) { userErrors { code } } }',
      { input: { name: 'canary name', clientMutationKey: 'canary-key' } },
    );
    await app.sql.query('ALTER TABLE community_away RENAME TO community');
    const [error] = answer.errors;
    expect(error?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    const logged = lines.slice(before).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(logged).toContainEqual(
      expect.objectContaining({
        level: 50,
        requestId: error?.extensions.requestId,
        path: ['createCommunity'],
        err: expect.objectContaining({
          type: 'QueryFailedError',
          code: '42P01',
          stack: expect.stringMatching(/create-community/) as string,
        }) as object,
      }),
    );
    expect(songs()).toEqual([]);
  });

  it('has one line of JSON for each request, with its id and its outcome', async () => {
    const before = lines.length;
    const response = await post(operation('{ viewer { email } }'));
    const logged = lines.slice(before).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(logged).toEqual([
      expect.objectContaining({
        level: 30,
        name: 'waymark-test',
        requestId: response.headers.get('x-request-id'),
        req: { method: 'POST', path: '/graphql' },
        res: { status: 200 },
        responseTime: expect.any(Number) as number,
      }),
    ]);
  });
});
