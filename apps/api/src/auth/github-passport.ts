import { callbackify } from 'node:util';
import { Authenticator } from 'passport';
import { Strategy, type StrategyOptions } from 'passport-github2';
import type { SignIn, User } from '#identity';
import type { GithubApi } from './github-api.js';
import type { GithubEndpoints } from './github-endpoints.js';

type Done = (error: unknown, user?: User) => void;

/** The part of passport-oauth2 that asks GitHub for a token. */
interface Exchange {
  getOAuthAccessToken(
    code: string,
    form: Record<string, string>,
    done: (error: unknown, token: string) => void,
  ): void;
}

/** A passport of one application: the usual one is shared by the whole process. */
export abstract class GithubPassport extends Authenticator {}

/** Passport with GitHub's strategy, which signs in whoever GitHub says that it is. */
export function githubPassport(
  endpoints: GithubEndpoints,
  github: GithubApi,
  signIn: SignIn,
): GithubPassport {
  const options = {
    clientID: endpoints.clientId,
    clientSecret: endpoints.clientSecret,
    authorizationURL: endpoints.authorizeUrl,
    tokenURL: endpoints.tokenUrl,
    callbackURL: endpoints.callbackUrl,
    scope: ['read:user', 'user:email'],
    state: true,
    pkce: true,
    // The strategy's own reading of the profile throws outside any promise on a broken answer; GithubApi reads it.
    skipUserProfile: true,
  } as unknown as StrategyOptions; // its types know nothing of state and PKCE

  const signInWith = callbackify(async (token: string) => signIn.run(await github.profileOf(token)));
  const strategy = new Strategy(options, (token: string, _refresh: string, _profile: object, done: Done) =>
    signInWith(token, done),
  );
  // Its exchange likewise: it waits without end, and a token answer of `null` ends the process.
  (strategy as unknown as { _oauth2: Exchange })._oauth2.getOAuthAccessToken = callbackify(
    (code: string, form: Record<string, string>) => github.tokenFor(code, form),
  );

  const passport = new Authenticator();
  passport.use(strategy);
  // The session holds the account's id alone; what it may do is asked of the database each time.
  passport.serializeUser((user, done) => done(null, (user as User).id));
  return passport;
}
