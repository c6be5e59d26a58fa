import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import session from 'express-session';
import { Passport } from 'passport';
import { Strategy, type Profile, type StrategyOptions } from 'passport-github2';
import { createGithubStandIn } from './index.js';

let api: express.Express;
let server: Server;

beforeEach(async () => {
  api = express();
  server = api.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

/** The client that Waymark signs in with in production; the stand-in must satisfy it unchanged. */
it('signs a demo account in through passport-github2 with state and PKCE', async () => {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const github = `${origin}/github-stand-in`;
  const app = { clientId: 'app', clientSecret: 'secret', redirectUri: `${origin}/auth/github/callback` };

  const options = {
    clientID: app.clientId,
    clientSecret: app.clientSecret,
    callbackURL: app.redirectUri,
    authorizationURL: `${github}/login/oauth/authorize`,
    tokenURL: `${github}/login/oauth/access_token`,
    userProfileURL: `${github}/user`,
    userEmailURL: `${github}/user/emails`,
    scope: ['user:email'],
    // The published types know `state` only as text; the strategy takes `true` as "make one and check it".
    state: true,
    pkce: true,
  };
  const passport = new Passport();
  passport.use(
    new Strategy(
      options as unknown as StrategyOptions,
      (_access: string, _refresh: string, profile: Profile, done: (e: null, p: Profile) => void) =>
        done(null, profile),
    ),
  );
  const authenticate = passport.authenticate('github', { session: false }) as express.RequestHandler;
  api.use('/github-stand-in', createGithubStandIn({ ...app, now: () => 0, environment: 'test' }));
  api.use(session({ secret: 'session', resave: false, saveUninitialized: false }));
  api.get('/auth/github', authenticate);
  api.get('/auth/github/callback', authenticate, (request, response) => {
    response.json(request.user);
  });

  const start = await fetch(`${origin}/auth/github`, { redirect: 'manual' });
  const cookie = start.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const chosen = await fetch(start.headers.get('location') ?? '', {
    method: 'POST',
    body: new URLSearchParams({ account: '900000101' }),
    redirect: 'manual',
  });
  const back = await fetch(chosen.headers.get('location') ?? '', { headers: { cookie } });
  const profile = (await back.json()) as Profile;

  expect(profile).toMatchObject({
    id: '900000101',
    username: 'ingrid-demo',
    displayName: 'Ingrid Solheim',
    emails: [{ value: 'ingrid-demo@example.org' }],
  });
});
