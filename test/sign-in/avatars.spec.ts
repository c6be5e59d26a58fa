import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestApplication } from '../support/application.js';

const png = Buffer.from('89504e470d0a1a0a', 'hex');

describe('pictures of people', () => {
  let github: Server;
  let app: TestApplication;
  const asked: string[] = [];
  const answers: Record<string, { type: string; body: Buffer | string; status?: number; location?: string }> =
    {
      '/a.png': { type: 'image/png', body: png },
      '/script.svg': { type: 'image/svg+xml', body: '<svg onload="alert(1)"/>' },
      '/page': { type: 'text/html', body: '<script>alert(1)</script>' },
      '/large.png': { type: 'image/png', body: Buffer.alloc(200_000) },
      '/away.png': { type: 'image/png', body: '', status: 302, location: 'http://127.0.0.1:1/' },
    };

  beforeAll(async () => {
    github = createServer((request, response) => {
      asked.push(request.url ?? '');
      const answer = answers[new URL(request.url ?? '', 'http://github').pathname];
      if (answer === undefined) return response.writeHead(404).end();
      const { status = 200, type, body, location } = answer;
      return response.writeHead(status, { 'content-type': type, ...(location && { location }) }).end(body);
    });
    await new Promise<void>((resolve) => github.listen(0, '127.0.0.1', resolve));
    app = await TestApplication.start({
      env: { GITHUB_CLIENT_ID: 'id', GITHUB_CLIENT_SECRET: 'secret', GITHUB_URL: origin() },
    });
  });
  afterAll(async () => {
    await app.stop();
    github.closeAllConnections();
    await new Promise((resolve) => github.close(resolve));
  });

  const origin = () => `http://127.0.0.1:${(github.address() as AddressInfo).port}`;

  async function pictureOf(avatarUrl: string) {
    const person = await app.person('ada');
    await app.sql.query('UPDATE user_account SET avatar_url = $2 WHERE id = $1', [person.userId, avatarUrl]);
    const { viewer } = await person.api.query<{ viewer: { user: { avatarUrl: string } } }>(
      '{ viewer { user { avatarUrl } } }',
    );
    expect(viewer.user.avatarUrl).toBe(`${app.url}/avatars/${person.userId}`);
    return fetch(viewer.user.avatarUrl);
  }

  it('come from this site, which asks GitHub for them small, and once', async () => {
    const response = await pictureOf(`${origin()}/a.png?v=4`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png);
    await fetch(response.url);
    expect(asked).toEqual(['/a.png?v=4&s=96']);
  });

  it.each(['/script.svg', '/page', '/large.png', '/away.png', '/nothing'])(
    'are pictures and no more: %s is left out',
    async (path) => {
      expect((await pictureOf(`${origin()}${path}`)).status).toBe(404);
    },
  );

  it('are never asked of another server', async () => {
    const before = asked.length;
    const other = origin().replace('127.0.0.1', 'localhost');
    expect((await pictureOf(`${other}/a.png`)).status).toBe(404);
    expect((await pictureOf('file:///etc/passwd')).status).toBe(404);
    expect(asked).toHaveLength(before);
  });

  it('are missing of people who are not there', async () => {
    expect((await fetch(`${app.url}/avatars/00000000-0000-4000-8000-000000000000`)).status).toBe(404);
    expect((await fetch(`${app.url}/avatars/..%2f..`)).status).toBeGreaterThanOrEqual(400);
  });
});
