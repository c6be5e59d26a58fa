import { getIntrospectionQuery } from 'graphql';
import { ApiClient } from '../support/api-client.js';
import { TestApplication } from '../support/application.js';

const friend = 'https://friend.example';
const query = { query: '{ viewer { email } }' };

describe('pages of other sites', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start({ env: { CORS_ORIGINS: `${friend}, https://second.example:8443/` } });
  });
  afterAll(() => app.stop());

  const post = (headers: Record<string, string>, url = app.url) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(query),
    });
  const preflight = (origin: string) =>
    fetch(`${app.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  it.each<[string, Record<string, string>, number]>([
    ['no page at all', {}, 200],
    ['a page of our own', { origin: 'SAME', 'sec-fetch-site': 'same-origin' }, 200],
    ['an allowed page', { origin: friend, 'sec-fetch-site': 'cross-site' }, 200],
    ['another allowed page', { origin: 'https://second.example:8443' }, 200],
    ['a foreign page', { origin: 'https://evil.example' }, 403],
    ['a page whose name begins as an allowed one', { origin: `${friend}.evil.example` }, 403],
    ['an allowed name without https', { origin: 'http://friend.example' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['nonsense', { origin: '%%%' }, 403],
    ['a cross-site request that hides its origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of this machine on another port', { origin: 'http://localhost:1' }, 403],
  ])('are told apart: %s', async (_, headers, status) => {
    const sent = headers['origin'] === 'SAME' ? { ...headers, origin: app.url } : headers;
    const response = await post(sent);
    const answer = (await response.json()) as {
      errors?: { message: string; extensions: { code: string } }[];
    };
    expect(response.status).toBe(status);
    if (status === 403) {
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(answer.errors?.[0]?.message).toContain('CORS_ORIGINS');
    } else expect(answer).toEqual({ data: { viewer: null } });
  });

  it('are named one by one in answers, never with the cookies', async () => {
    const allowed = await preflight(friend);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(friend);
    expect(allowed.headers.get('access-control-allow-headers')).toBe('Content-Type,Authorization');
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    expect(allowed.headers.get('vary')).toContain('Origin');
    for (const origin of ['https://evil.example', 'null', `${friend}.evil.example`]) {
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
      expect((await post({ origin })).headers.get('access-control-allow-origin')).toBeNull();
    }
    const answer = await post({ origin: friend });
    expect(answer.headers.get('access-control-allow-origin')).toBe(friend);
    expect(answer.headers.get('access-control-expose-headers')).toBe('X-Request-Id');
    const refused = await post({ origin: friend, authorization: 'Bearer nonsense' });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, friend]);
  });

  describe('in production', () => {
    const publicUrl = 'https://waymark.example';
    let production: TestApplication;
    beforeAll(async () => {
      production = await TestApplication.start({
        env: {
          NODE_ENV: 'production',
          PUBLIC_URL: publicUrl,
          GITHUB_CLIENT_ID: 'a',
          GITHUB_CLIENT_SECRET: 'b',
        },
        database: app.database,
      });
    });
    afterAll(() => production.stop());

    it('are our own only at the public address', async () => {
      expect((await post({ origin: publicUrl }, production.url)).status).toBe(200);
      for (const origin of [production.url, 'http://waymark.example', 'http://localhost:3000', friend]) {
        expect([origin, (await post({ origin }, production.url)).status]).toEqual([origin, 403]);
      }
      const preflighted = await fetch(`${production.url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin: friend },
      });
      expect(preflighted.headers.get('access-control-allow-origin')).toBeNull();
    });

    it('are kept on https', async () => {
      const { headers } = await post({}, production.url);
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}/);
      expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    });

    it('cannot ask for the schema, which is published as a file; a typo still gets its hint', async () => {
      const visitor = new ApiClient(production.url);
      for (const asked of [
        getIntrospectionQuery(),
        '{ __schema { types { name } } }',
        '{ a: __type(name: "User") { name } }',
      ]) {
        const answer = await visitor.send(asked);
        expect([answer.status, answer.data, answer.errors[0]?.extensions.code]).toEqual([
          400,
          null,
          'BAD_USER_INPUT',
        ]);
      }
      expect((await visitor.send('{ __typename }')).data).toEqual({ __typename: 'Query' });
      expect((await visitor.send('{ viewr { email } }')).errors[0]?.message).toContain(
        'Did you mean "viewer"?',
      );
    });

    it('see nothing of our inside when something fails', async () => {
      await app.sql.query('ALTER TABLE community RENAME TO community_away');
      try {
        const answer = await new ApiClient(production.url).send('{ communities { edges { node { id } } } }');
        expect(answer.errors[0]).toMatchObject({
          message: expect.stringContaining('Something went wrong on our side') as string,
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        });
        expect(JSON.stringify(answer)).not.toMatch(/relation|community_|stack|SELECT/);
      } finally {
        await app.sql.query('ALTER TABLE community_away RENAME TO community');
      }
    });
  });
});
