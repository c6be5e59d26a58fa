import { TestApplication } from '../support/application.js';
import { Browser } from '../support/browser.js';

/** Through the local GitHub stand-in, as somebody who tries Waymark out. */
describe('signing in', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await TestApplication.start();
  });
  afterAll(() => app.stop());

  const as = (login: string) => ({ account: 'new', login });
  const aBrowser = () => new Browser(app.url);
  const sessions = async () =>
    (await app.sql.query<{ sid: string; days: number }[]>(
      'SELECT sid, extract(epoch FROM expire - now()) / 86400 AS days FROM session',
    )) as { sid: string; days: number }[];

  it('leads over GitHub back to where one wanted to go', async () => {
    const browser = aBrowser();
    expect(await browser.whoAmI()).toBeNull();
    const page = await browser.signIn(as('ada'), '/auth/github?returnTo=%2Fpeople%2Fada%3Ftab%3D1');
    expect(page).toMatchObject({ status: 302, location: '/people/ada?tab=1' });
    expect(await browser.whoAmI()).toBe('ada');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\r\nSet-Cookie: a=b',
    'people/ada',
    '',
    '/caf\u00e9',
  ])('does not lead to another site: %j', async (returnTo) => {
    const start = `/auth/github?${String(new URLSearchParams({ returnTo }))}`;
    expect((await aBrowser().signIn(as('bea'), start)).location).toBe('/');
  });

  it('does not lead anywhere when asked for two places at once', async () => {
    const page = await aBrowser().signIn(as('bea'), '/auth/github?returnTo=/a&returnTo=//evil.example');
    expect(page.location).toBe('/');
  });

  it('starts at the public address, whose cookie it is', async () => {
    const other = new Browser(app.url.replace('127.0.0.1', 'localhost'));
    expect((await other.open('/auth/github?returnTo=/x')).location).toBe(
      `${app.url}/auth/github?returnTo=/x`,
    );
  });

  it('gives a new session id at sign-in, so that a planted one is worth nothing', async () => {
    const attacker = aBrowser();
    const { location } = await attacker.open('/auth/github');
    const victim = attacker.copy();
    const { location: callback } = await victim.post(location, as('cleo'));
    await victim.open(callback);
    expect(await victim.whoAmI()).toBe('cleo');
    expect(victim.cookie('waymark')).not.toBe(attacker.cookie('waymark'));
    expect(await attacker.whoAmI()).toBeNull();
  });

  it('keeps scripts and other sites from the cookie', async () => {
    const [cookie] = (await aBrowser().signIn(as('dan'))).setCookies;
    expect(cookie?.name).toBe('waymark');
    expect(cookie?.attributes).toMatchObject({ httponly: '', samesite: 'Lax', path: '/' });
    expect(cookie?.attributes).not.toHaveProperty('secure');
    expect(cookie?.attributes).not.toHaveProperty('domain');
    expect(Date.parse(cookie?.attributes['expires'] ?? '') - Date.now()).toBeGreaterThan(29 * 86_400_000);
  });

  it('keeps no session of mere visitors, and not for long of those who leave at GitHub', async () => {
    await app.sql.query('DELETE FROM session');
    const browser = aBrowser();
    await browser.whoAmI();
    await browser.open('/auth/github/callback?code=a&state=b');
    expect(await sessions()).toEqual([]);
    await browser.open('/auth/github');
    const [waiting] = await sessions();
    expect(Number(waiting?.days)).toBeLessThan(0.02);
    await browser.signIn(as('ed'));
    await browser.open('/auth/github'); // one who is signed in already looks at GitHub's page again
    const [signedIn] = await sessions();
    expect(Number(signedIn?.days)).toBeGreaterThan(29);
  });

  it('signs out at once, for the browser and for whoever copied its cookie', async () => {
    const browser = aBrowser();
    await browser.signIn(as('fay'));
    const thief = browser.copy();
    const before = await sessions();
    const page = await browser.post('/auth/sign-out');
    expect(page.status).toBe(204);
    expect(browser.cookie('waymark')).toBeUndefined();
    expect(await browser.whoAmI()).toBeNull();
    expect(await thief.whoAmI()).toBeNull();
    expect(await sessions()).toHaveLength(before.length - 1);
    expect((await browser.post('/auth/sign-out')).status).toBe(204);
  });

  it('says with each answer who asked, so that a page sees that its session is over', async () => {
    const browser = aBrowser();
    const asked = async () => {
      const body = JSON.stringify({ query: '{ viewer { user { id } } }' });
      const headers = { 'content-type': 'application/json' };
      const page = await browser.open('/graphql', { method: 'POST', headers, body });
      const { data } = JSON.parse(page.body) as { data: { viewer: { user: { id: string } } | null } };
      return [page.headers.get('waymark-viewer'), data.viewer?.user.id ?? 'none'];
    };
    expect(await asked()).toEqual(['none', 'none']);
    await browser.signIn(as('fay'));
    const [told, viewer] = await asked();
    expect(told).toBe(viewer);
    expect(told).not.toBe('none');
    await app.sql.query('DELETE FROM session');
    expect(await asked()).toEqual(['none', 'none']);
  });

  it('leads people without scripts to the start page after signing out', async () => {
    const browser = aBrowser();
    await browser.signIn(as('fay'));
    const page = await browser.open('/auth/sign-out', { method: 'POST', headers: { accept: 'text/html' } });
    expect(page).toMatchObject({ status: 303, location: '/' });
  });

  it('cannot be signed out by a link or by a foreign page', async () => {
    const browser = aBrowser();
    await browser.signIn(as('gil'));
    expect((await browser.open('/auth/sign-out')).status).toBe(404);
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) {
      const page = await browser.open('/auth/sign-out', { method: 'POST', headers });
      expect(page.status).toBe(403);
    }
    expect(await browser.whoAmI()).toBe('gil');
    expect(
      (await browser.open('/auth/sign-out', { method: 'POST', headers: { origin: app.url } })).status,
    ).toBe(204);
  });

  it('is not disturbed by an access token that comes along', async () => {
    const headers = { authorization: 'Bearer nonsense' };
    expect((await aBrowser().open('/auth/github', { headers })).status).toBe(302);
    expect((await aBrowser().open('/auth/sign-out', { method: 'POST', headers })).status).toBe(204);
  });

  it('takes no forged session cookie', async () => {
    const browser = aBrowser();
    await browser.signIn(as('hal'));
    const signed = decodeURIComponent(browser.cookie('waymark') ?? '');
    const sid = signed.slice(2).split('.')[0] ?? '';
    for (const forged of [
      '',
      sid,
      `s:${sid}`,
      `s:${sid}.`,
      `s:${sid}.${'A'.repeat(43)}`,
      `${signed}x`,
      's:.x',
      '%00',
      '%E0%A4%A',
      'j:{"passport":{"user":"x"}}',
      'x'.repeat(8_000),
    ]) {
      const forger = aBrowser();
      forger.setCookie('waymark', encodeURIComponent(forged));
      expect([forged, await forger.whoAmI()]).toEqual([forged, null]);
      forger.setCookie('waymark', forged);
      expect([forged, await forger.whoAmI()]).toEqual([forged, null]);
    }
    expect(await browser.whoAmI()).toBe('hal');
  });

  it('lists the browsers in which one is signed in, and ends another from afar', async () => {
    const laptop = new Browser(app.url, { 'user-agent': 'Laptop' });
    const phone = new Browser(app.url, { 'user-agent': `Phone ${'e'.repeat(400)}` });
    const stranger = aBrowser();
    await laptop.signIn(as('iva'));
    await phone.signIn(as('iva'));
    await stranger.signIn(as('jon'));
    const list = async (browser: Browser) =>
      (
        await browser.graphql<{
          viewer: { sessions: { id: string; userAgent: string; current: boolean; signedInAt: string }[] };
        }>('{ viewer { sessions { id userAgent current signedInAt expiresAt } } }')
      ).data.viewer.sessions;
    const end = async (browser: Browser, sessionId: string) =>
      (
        await browser.graphql<{
          endSession: { endedSessionId: string | null; userErrors: { code: string; field: string[] }[] };
        }>(
          'mutation ($id: ID!) { endSession(input: { sessionId: $id }) { endedSessionId userErrors { code field } } }',
          { id: sessionId },
        )
      ).data.endSession;

    const mine = await list(laptop);
    expect(mine).toHaveLength(2);
    const lost = mine.find(({ current }) => !current);
    expect(lost?.userAgent).toBe(`Phone ${'e'.repeat(294)}`);
    expect(mine.find(({ current }) => current)?.userAgent).toBe('Laptop');
    const cookie = decodeURIComponent(phone.cookie('waymark') ?? '');
    expect(cookie).not.toContain(lost?.id);

    const refused = { endedSessionId: null, userErrors: [{ code: 'NOT_FOUND', field: ['sessionId'] }] };
    expect(await end(stranger, lost?.id ?? '')).toEqual(refused);
    for (const id of ['', 'x', '\0', `${lost?.id}'`, '01890a5d-ac96-774b-bcce-b302099a8057']) {
      expect(await end(laptop, id)).toEqual(refused);
    }
    expect(await phone.whoAmI()).toBe('iva');

    expect(await end(laptop, lost?.id ?? '')).toEqual({ endedSessionId: lost?.id, userErrors: [] });
    expect(await phone.whoAmI()).toBeNull();
    expect(await end(laptop, lost?.id ?? '')).toEqual(refused);
    expect(await laptop.whoAmI()).toBe('iva');
    expect(await list(laptop)).toHaveLength(1);
  });

  it('ends a session that is over, and one whose person is gone', async () => {
    const browser = aBrowser();
    await browser.signIn(as('kay'));
    await app.sql.query(
      `UPDATE session SET expire = now() - interval '1 second'
        WHERE sess #>> '{passport,user}' = (SELECT id::text FROM user_account WHERE login = 'kay')`,
    );
    expect(await browser.whoAmI()).toBeNull();
    await browser.signIn(as('lou'));
    await app.sql.query(`DELETE FROM user_account WHERE login = 'lou'`);
    expect((await browser.graphql('{ viewer { user { login } } }')).codes).toEqual(['UNAUTHENTICATED']);
  });
});
