import 'reflect-metadata';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { staticFiles, WebFiles, WebModule } from './index.js';

@Controller()
class OtherController {
  @Get('livez')
  live() {
    return { status: 'ok' };
  }
}

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('the pages', () => {
  let dist: string;
  let app: NestExpressApplication;
  let url: string;

  const serve = async (files: WebFiles) => {
    @Module({ controllers: [OtherController] })
    class Other {}
    @Module({ imports: [Other, WebModule.with(files)] })
    class Site {}
    app = await NestFactory.create<NestExpressApplication>(Site, { logger: false });
    app.use(staticFiles(files));
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  };

  const put = (path: string, content: string) => {
    mkdirSync(join(dist, path, '..'), { recursive: true });
    writeFileSync(join(dist, path), content);
  };

  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'waymark-pages-'));
    put('web/index.html', 'the client');
    put('web/addresses.json', JSON.stringify(['/', '/inbox', '/c/$slug', '/c/$slug/mentors']));
    put('web/assets/client-a1b2c3.js', 'the script');
    put('graphiql/index.html', 'the explorer');
    put('graphiql/assets/explorer-d4e5f6.js', "the explorer's script");
    put('secret.txt', 'not a page');
  });

  afterEach(async () => {
    await app.close();
    rmSync(dist, { recursive: true });
  });

  const get = async (path: string, headers: Record<string, string> = browser) => {
    const response = await fetch(`${url}${path}`, { headers });
    return {
      status: response.status,
      text: await response.text(),
      caching: response.headers.get('cache-control'),
    };
  };

  it('come from the client, asked for again each time', async () => {
    await serve(WebFiles.builtIn(dist, { production: true }));
    expect(await get('/')).toEqual({ status: 200, text: 'the client', caching: 'no-cache' });
  });

  it('keep files with a hashed name for a year', async () => {
    await serve(WebFiles.builtIn(dist, { production: true }));
    expect(await get('/assets/client-a1b2c3.js', {})).toEqual({
      status: 200,
      text: 'the script',
      caching: 'public, max-age=31536000, immutable',
    });
  });

  it('answer a browser at every address that nothing else has', async () => {
    await serve(WebFiles.builtIn(dist, { production: true }));
    expect(await get('/c/cpython/mentors')).toEqual({ status: 200, text: 'the client', caching: 'no-cache' });
    expect((await get('/livez')).text).toBe('{"status":"ok"}');
  });

  it('read 404 where the client has none, which it says itself', async () => {
    await serve(WebFiles.builtIn(dist, { production: true }));
    const statusOf = async (path: string) => {
      const { status, text } = await get(path);
      expect(text).toBe('the client');
      return status;
    };
    for (const path of ['/', '/inbox', '/Inbox/', '/inbox?q=a/b', '/c/cpython', '/c/no%2Fsuch/mentors'])
      expect([path, await statusOf(path)]).toEqual([path, 200]);
    for (const path of ['/foo/bar', '/inboxes', '/c', '/c/cpython/mentors/x', '/c//mentors'])
      expect([path, await statusOf(path)]).toEqual([path, 404]);
  });

  it('read 404 anew each time, so that no address is remembered as missing', async () => {
    await serve(WebFiles.builtIn(dist, { production: true }));
    const response = await fetch(`${url}/foo`, { headers: browser });
    const again = await fetch(`${url}/foo`, {
      headers: { ...browser, 'if-none-match': response.headers.get('etag') ?? '' },
    });
    expect([response.status, again.status, again.headers.get('cache-control')]).toEqual([
      404,
      404,
      'no-cache',
    ]);
  });

  it('are not served by a damaged list of addresses', () => {
    put('web/addresses.json', '["inbox"]');
    expect(() => WebModule.with(WebFiles.builtIn(dist, { production: true }))).toThrow('Invalid');
  });

  it('leave what is missing missing to programs and to pages that ask for a script', async () => {
    await serve(WebFiles.builtIn(dist, { production: true }));
    expect((await get('/nothing', { accept: 'application/json' })).status).toBe(404);
    expect((await get('/nothing', { accept: '*/*' })).status).toBe(404);
    expect((await get('/assets/client-old.js', { accept: '*/*' })).status).toBe(404);
  });

  it('come to whoever takes anything, as those do who show what a link leads to', async () => {
    await serve(WebFiles.builtIn(dist, { production: true }));
    expect(await get('/inbox', { accept: '*/*' })).toMatchObject({ status: 200, text: 'the client' });
    expect((await get('/inbox', { accept: 'application/json' })).status).toBe(404);
  });

  it('never leave their folder', async () => {
    await serve(WebFiles.builtIn(dist, { production: true }));
    for (const path of ['/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt']) {
      expect((await get(path)).text).not.toContain('not a page');
    }
  });

  it('have the explorer outside production', async () => {
    await serve(WebFiles.builtIn(dist, { production: false }));
    expect((await get('/graphiql')).text).toBe('the explorer');
    expect((await get('/graphiql/assets/explorer-d4e5f6.js', {})).text).toBe("the explorer's script");
  });

  it('have no explorer in production', async () => {
    await serve(WebFiles.builtIn(dist, { production: true }));
    expect((await get('/graphiql')).text).not.toContain('explorer');
    expect((await get('/graphiql/assets/explorer-d4e5f6.js', {})).status).toBe(404);
  });

  it('are not needed by the API', async () => {
    await serve(WebFiles.builtIn(join(dist, 'not-built'), { production: false }));
    expect((await get('/')).status).toBe(404);
    expect((await get('/livez')).status).toBe(200);
  });
});
