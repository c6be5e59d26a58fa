import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebFiles } from '../../apps/api/src/web/index.js';
import { TestApplication } from '../support/application.js';
import { Subscriber } from '../support/subscriber.js';

const listed = '{ viewer { user { login } } }';
const inbox = 'subscription { inboxChanged { requests } }';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('listed operations', () => {
  let folder: string;

  const list = (operations: Record<string, string>) => {
    writeFileSync(join(folder, 'operations.json'), JSON.stringify(operations));
    return new WebFiles(folder, null);
  };
  const start = (texts: readonly string[], env: Record<string, string> = {}) =>
    TestApplication.start({ web: list(Object.fromEntries(texts.map((text) => [sha256(text), text]))), env });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-operations-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function post(app: TestApplication, body: object, headers: Readonly<Record<string, string>> = {}) {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as {
      data?: unknown;
      errors?: { message: string; extensions: { code: string; requestId: string | null } }[];
    };
    return { status: response.status, ...answer };
  }
  const named = (text: string) => ({
    extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } },
  });

  describe('beside any others', () => {
    let app: TestApplication;
    beforeAll(async () => {
      app = await start([listed, inbox]);
    });
    afterAll(() => app.stop());

    it('run by their hash', async () => {
      const { api, login } = await app.person('ada');
      expect(await post(app, named(listed), api.headers)).toEqual({
        status: 200,
        data: { viewer: { user: { login } } },
      });
    });

    it('are all that a hash can name, and nobody adds to them', async () => {
      const other = '{ viewer { email } }';
      expect((await post(app, { query: other, ...named(other) })).errors).toHaveLength(1);
      const answer = await post(app, named(other));
      expect(answer).toMatchObject({ status: 404, errors: [{ extensions: { code: 'UNKNOWN_OPERATION' } }] });
      expect(answer.errors?.[0]?.message).toMatch(/load it again/);
      expect(answer.errors?.[0]?.extensions.requestId).toBeTruthy();
    });

    it('leave an operation with its text as it is', async () => {
      expect(await post(app, { query: '{ viewer { email } }' })).toEqual({
        status: 200,
        data: { viewer: null },
      });
    });

    it.each([
      { persistedQuery: { version: 2, sha256Hash: sha256(listed) } },
      { persistedQuery: { version: 1, sha256Hash: 7 } },
      { persistedQuery: null },
      { persistedQuery: { version: 1, sha256Hash: '__proto__' } },
    ])('refuse what is no hash: %j', async (extensions) => {
      expect((await post(app, { extensions })).errors).toHaveLength(1);
    });

    it('keep subscriptions to the WebSocket, whose hashes they are too', async () => {
      expect(await post(app, named(inbox))).toMatchObject({
        status: 400,
        errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      });
      const { api } = await app.person('bea');
      const socket = new Subscriber(app.url, api.headers);
      const first = await socket.subscribe('', {}, named(inbox).extensions).next();
      expect(first).toMatchObject({ data: { inboxChanged: { requests: 0 } }, errors: [] });
      const unknown = await socket.subscribe('', {}, named('{ a }').extensions).next();
      expect(unknown?.errors).toMatchObject([{ extensions: { code: 'UNKNOWN_OPERATION' } }]);
      await socket.close();
    });
  });

  describe('alone, where the operator says so', () => {
    let app: TestApplication;
    beforeAll(async () => {
      app = await start([listed, inbox], { OPERATIONS_WITHOUT_TOKEN: 'listed' });
    });
    afterAll(() => app.stop());

    it('run by hash and by text for visitors, who run nothing else', async () => {
      const data = { viewer: null };
      expect(await post(app, named(listed))).toEqual({ status: 200, data });
      expect(await post(app, { query: listed })).toEqual({ status: 200, data });
      expect(await post(app, { query: `${listed} ` })).toMatchObject({
        status: 403,
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
    });

    it('do not bind whoever shows an access token', async () => {
      const { api } = await app.person('cleo');
      expect(await post(app, { query: `${listed} ` }, api.headers)).toMatchObject({ status: 200 });
    });

    it('are all that runs over a socket without a token', async () => {
      const socket = new Subscriber(app.url);
      const refused = await socket.subscribe(`${inbox} `).next();
      expect(refused?.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      await socket.close();
    });
  });

  it('do not start with a list that this API would refuse, or that is damaged, or that is wanted and missing', async () => {
    await expect(start(['{ nothing }'])).rejects.toThrow(/does not fit this API[^]*nothing/);
    await expect(TestApplication.start({ web: list({ [sha256('{ a }')]: listed }) })).rejects.toThrow(
      /is not that of its operation/,
    );
    await expect(TestApplication.start({ env: { OPERATIONS_WITHOUT_TOKEN: 'listed' } })).rejects.toThrow(
      /npm run build:web/,
    );
  });
});
