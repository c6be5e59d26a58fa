import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { ApiClient, type UserErrorAnswer } from '../support/api-client.js';
import { TestApplication } from '../support/application.js';
import { Browser } from '../support/browser.js';

interface ListedToken {
  id: string;
  name: string;
  hint: string;
  scopes: string[];
  expiresAt: string;
  lastUsedAt: string | null;
}
interface Created {
  accessToken: ListedToken | null;
  token: string | null;
  userErrors: UserErrorAnswer[];
}

describe('access tokens', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  async function signedIn(login: string): Promise<Browser> {
    const browser = new Browser(app.url);
    await browser.signIn({ account: 'new', login });
    return browser;
  }

  const listed = 'id name hint scopes expiresAt lastUsedAt';
  const create = async (browser: Browser, input: Record<string, unknown> = { name: 'script' }) =>
    (
      await browser.graphql<{ createAccessToken: Created }>(
        `mutation ($input: CreateAccessTokenInput!) {
           createAccessToken(input: $input) { accessToken { ${listed} } token userErrors { code message field hint } }
         }`,
        { input },
      )
    ).data.createAccessToken;
  const list = async (browser: Browser) =>
    (
      await browser.graphql<{ viewer: { accessTokens: ListedToken[] } }>(
        `{ viewer { accessTokens { ${listed} } } }`,
      )
    ).data.viewer.accessTokens;
  const revoke = async (browser: Browser, accessTokenId: string) =>
    (
      await browser.graphql<{ revokeAccessToken: { userErrors: UserErrorAnswer[] } }>(
        `mutation ($id: ID!) { revokeAccessToken(input: { accessTokenId: $id }) { userErrors { code message field hint } } }`,
        { id: accessTokenId },
      )
    ).data.revokeAccessToken;

  const clientOf = (token: string | null) => new ApiClient(app.url, { authorization: `Bearer ${token}` });
  const who = '{ viewer { user { login } } }';

  it('are made in a browser, shown once, and kept only as a hash', async () => {
    const browser = await signedIn('ada');
    const { accessToken, token, userErrors } = await create(browser, {
      name: '  laptop  ',
      scopes: ['READ', 'READ'],
      expiresInDays: 1,
    });
    expect(userErrors).toEqual([]);
    expect(token).toMatch(/^waymark_[\w-]{43}$/);
    expect(accessToken).toMatchObject({ name: 'laptop', hint: token?.slice(-4), scopes: ['READ'] });
    const life = Date.parse(accessToken?.expiresAt ?? '') - Date.now();
    expect(Math.abs(life - 86_400_000)).toBeLessThan(60_000);

    const [row] = await app.sql.query<{ row: string; hash: string }[]>(
      'SELECT access_token::text AS row, hash FROM access_token WHERE id = $1',
      [accessToken?.id],
    );
    expect(row?.hash).toBe(
      createHash('sha256')
        .update(token ?? '')
        .digest('hex'),
    );
    expect(row?.row).not.toContain(token?.slice(8));
    const [audit] = await app.sql.query<{ row: string }[]>(
      `SELECT audit_entry::text AS row FROM audit_entry WHERE subject_id = $1`,
      [accessToken?.id],
    );
    expect(audit?.row).toContain('create-access-token');
    expect(audit?.row).not.toContain(token?.slice(8));

    const [shown] = await list(browser);
    expect(shown).toMatchObject({ id: accessToken?.id, lastUsedAt: null });
    expect(JSON.stringify(shown)).not.toContain(token?.slice(8));
    expect(await clientOf(token).query(who)).toEqual({ viewer: { user: { login: 'ada' } } });
    expect((await list(browser))[0]?.lastUsedAt).not.toBeNull();
  });

  it('stop at once when they are revoked', async () => {
    const browser = await signedIn('bea');
    const { accessToken, token } = await create(browser);
    const client = clientOf(token);
    await client.query(who);
    expect(await revoke(browser, accessToken?.id ?? '')).toEqual({ userErrors: [] });
    const after = await client.send(who);
    expect([after.status, after.errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(after.errors[0]?.message).toContain('Create a new one');
    expect(await list(browser)).toEqual([]);
    expect(await revoke(browser, accessToken?.id ?? '')).toEqual({ userErrors: [] });
  });

  it("cannot be revoked by others, and others' ids read as not found", async () => {
    const { accessToken, token } = await create(await signedIn('cleo'));
    const stranger = await signedIn('dan');
    for (const id of [accessToken?.id ?? '', '', 'x', '\0', '01890a5d-ac96-774b-bcce-b302099a8057']) {
      expect((await revoke(stranger, id)).userErrors).toMatchObject([
        { code: 'NOT_FOUND', field: ['accessTokenId'] },
      ]);
    }
    expect(await clientOf(token).query(who)).toEqual({ viewer: { user: { login: 'cleo' } } });
  });

  it('stop when their time is over', async () => {
    const browser = await signedIn('ed');
    const { accessToken, token } = await create(browser);
    await app.sql.query(`UPDATE access_token SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      accessToken?.id,
    ]);
    expect((await clientOf(token).send(who)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await list(browser)).toEqual([]);
  });

  it.each([
    [{ name: '' }, 'EMPTY_TEXT', 'name'],
    [{ name: ' \t ' }, 'EMPTY_TEXT', 'name'],
    [{ name: 'x'.repeat(101) }, 'TOO_LONG', 'name'],
    [{ name: 'a\0b' }, 'INVALID_INPUT', 'name'],
    [{ name: 'a', expiresInDays: 0 }, 'INVALID_INPUT', 'expiresInDays'],
    [{ name: 'a', expiresInDays: -1 }, 'INVALID_INPUT', 'expiresInDays'],
    [{ name: 'a', expiresInDays: 367 }, 'INVALID_INPUT', 'expiresInDays'],
    [{ name: 'a', expiresInDays: 2_147_483_647 }, 'INVALID_INPUT', 'expiresInDays'],
    [{ name: 'a', scopes: [] }, 'INVALID_INPUT', 'scopes'],
  ])('are refused with words: %j', async (input, code, field) => {
    const browser = await signedIn('fay');
    const refused = await create(browser, input);
    expect(refused).toMatchObject({ accessToken: null, token: null, userErrors: [{ code, field: [field] }] });
    expect(await list(browser)).toEqual([]);
  });

  it('are at most 50 for one person, however fast one asks', async () => {
    const browser = await signedIn('gil');
    const made = await Promise.all(Array.from({ length: 64 }, (_, i) => create(browser, { name: `t${i}` })));
    expect(made.filter(({ token }) => token !== null)).toHaveLength(50);
    const refused = made.filter(({ token }) => token === null);
    expect(new Set(refused.map(({ userErrors }) => userErrors[0]?.code))).toEqual(
      new Set(['ACCESS_TOKEN_LIMIT']),
    );
    const all = await list(browser);
    expect(all).toHaveLength(50);
    await revoke(browser, all[0]?.id ?? '');
    expect((await create(browser)).userErrors).toEqual([]);
  });

  it('that are no tokens are refused, never taken for a visitor', async () => {
    const { token } = await create(await signedIn('hal'));
    for (const authorization of [
      '',
      'Bearer',
      'Bearer ',
      `Basic ${Buffer.from('hal:secret').toString('base64')}`,
      String(token),
      `Bearer ${token}x`,
      `Bearer ${token?.toUpperCase()}`,
      `Bearer ${token} ${token}`,
      `Bearer ${'x'.repeat(10_000)}`,
      "Bearer ' OR 1=1 --",
      'Bearer \u00ff\u00fe',
    ]) {
      const answer = await new ApiClient(app.url, { authorization }).send(who);
      expect([authorization, answer.status, answer.errors[0]?.extensions.code]).toEqual([
        authorization,
        401,
        'UNAUTHENTICATED',
      ]);
      expect(answer.data).toBeNull();
    }
    const either = await new ApiClient(app.url, { authorization: `bearer  ${token}` }).send(who);
    expect(either.data).toEqual({ viewer: { user: { login: 'hal' } } });
  });

  it('that cannot even be a header end the connection, not the server', async () => {
    const { port } = new URL(app.url);
    const status = (headers: Record<string, string>) =>
      new Promise<number | string | undefined>((resolve) => {
        const request = httpRequest({ port, host: '127.0.0.1', path: '/graphql', method: 'POST' });
        request.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
        request.on('response', (response) => resolve(response.resume().statusCode));
        request.on('socket', (socket) =>
          socket.on('connect', () => {
            const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
            socket.write(`POST /graphql HTTP/1.1\r\nHost: x\r\n${lines.join('')}\r\n`);
          }),
        );
      });
    expect(await status({ authorization: 'Bearer a\0b' })).toBe(400);
    expect(await status({ authorization: `Bearer ${'x'.repeat(100_000)}` })).toBe(431);
    expect(await app.visitor().query('{ viewer { email } }')).toEqual({ viewer: null });
  });

  it('go before the session of the browser that sends both', async () => {
    const browser = await signedIn('iva');
    const { token } = await create(await signedIn('jon'));
    const both = await browser.graphql(who, {}, { authorization: `Bearer ${token}` });
    expect(both.data).toEqual({ viewer: { user: { login: 'jon' } } });
    const bad = await browser.graphql(who, {}, { authorization: 'Bearer nonsense' });
    expect(bad).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
  });

  it('make no further tokens, and show no more than their scope', async () => {
    const browser = await signedIn('kay');
    const { token } = await create(browser, { name: 'all', scopes: ['READ', 'WRITE'] });
    const again = await clientOf(token).send(
      'mutation { createAccessToken(input: { name: "x" }) { token userErrors { code } } }',
    );
    expect(again.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { token: writing } = await create(browser, { name: 'write', scopes: ['WRITE'] });
    expect((await clientOf(writing).send(who)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
