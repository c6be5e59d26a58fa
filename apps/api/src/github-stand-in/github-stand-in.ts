import { json, Router, urlencoded, type ErrorRequestHandler } from 'express';
import type { Grant, OAuthApp } from './oauth-app.js';
import { accessTokenRoutes } from './routes/access-token.routes.js';
import { authorizeRoutes } from './routes/authorize.routes.js';
import { issuesRoutes } from './routes/issues.routes.js';
import { peopleRoutes } from './routes/people.routes.js';
import { restRoutes, sendRestError } from './routes/rest.routes.js';
import { ExpiringSecrets } from './secrets.js';

const MINUTE = 60_000;

export interface GithubStandInOptions extends OAuthApp {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** `NODE_ENV`. The stand-in lets anybody be anybody, so `production` is refused. */
  readonly environment: string;
}

/**
 * A GitHub of one's own, for trying Waymark out without credentials: it speaks
 * GitHub's OAuth and REST as far as Waymark uses them, with the same checks
 * (docs.github.com, "Authorizing OAuth apps"). Mount it at any path; the
 * addresses in its answers take their origin from the registered callback.
 *
 * | Route | |
 * |---|---|
 * | `GET /login/oauth/authorize` | the page on which one picks who to be |
 * | `POST /login/oauth/authorize` | takes the choice: 302 to the callback with `code` and `state` |
 * | `POST /login/oauth/access_token` | exchanges the code, within 10 minutes and once |
 * | `GET /user`, `GET /user/emails` | who the token (8 hours) belongs to |
 * | `GET /repos/:owner/:name/issues/:number` | some made-up issues and pull requests, to the app (Basic) |
 * | `GET /avatars/:id.svg`, `GET /people/:login` | what a user's addresses lead to |
 *
 * A script signs in without the page: take the address that Waymark's
 * `/auth/github` redirects to, and POST to it a form with one of
 *
 * - `account=900000001`: a demo account's id (`DEMO_ACCOUNTS`);
 * - `account=new&login=ada`: somebody new; the same login is always the same person;
 * - `account=cancel`: refuses, as the callback then hears (`error=access_denied`).
 *
 * The app's own parameters may stand in the address or in the form. An unknown
 * account or an impossible login is answered with 422 and the page again.
 *
 * @throws Error when `environment` is `production`, or the callback is not an absolute URL
 */
export function createGithubStandIn(options: GithubStandInOptions): Router {
  refuseProduction(options.environment);
  const { now, redirectUri } = options;
  const codes = new ExpiringSecrets<Grant>({ prefix: '', lifeMs: 10 * MINUTE, limit: 1_000, now });
  const tokens = new ExpiringSecrets<Grant>({ prefix: 'gho_', lifeMs: 480 * MINUTE, limit: 10_000, now });
  const publicOrigin = new URL(redirectUri).origin;

  const router = Router({ strict: true });
  router.use(urlencoded({ extended: false, limit: '16kb' }), json({ limit: '16kb' }));
  router.use(authorizeRoutes(options, codes));
  router.use(accessTokenRoutes(options, codes, tokens));
  router.use(restRoutes(tokens, (request) => publicOrigin + request.baseUrl));
  router.use(issuesRoutes(options));
  router.use(peopleRoutes(redirectUri));
  router.use((_request, response) => sendRestError(response, 404, 'Not Found'));
  router.use(answerUnreadable);
  return router;
}

function refuseProduction(environment: string): void {
  if (environment !== 'production') return;
  throw new Error(
    'The local GitHub stand-in lets anybody sign in as anybody, so it does not run in production. ' +
      'Set GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET to those of your GitHub OAuth app and start again.',
  );
}

/** A body or an address that cannot be parsed carries its 4xx status; anything else is not ours to answer. */
const answerUnreadable: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  const { status = 500 } = error;
  if (status >= 500) return next(error);
  sendRestError(
    response,
    status,
    'The request could not be read. Please send it as a form or as JSON, up to 16 kB.',
  );
};
