import { Router, type Request, type Response } from 'express';
import type { Grant } from '../oauth-app.js';
import { mayReadEmails, restEmails, restUser, type PublicBase } from '../rest-user.js';
import type { ExpiringSecrets } from '../secrets.js';

/** GitHub takes a token under either name, in any letter case. */
const AUTHORIZATION = /^(?:bearer|token) +(\S+)$/i;

/** The parts of GitHub's REST API that sign-in asks. */
export function restRoutes(
  tokens: ExpiringSecrets<Grant>,
  publicBase: (request: Request) => PublicBase,
): Router {
  const router = Router({ strict: true });

  router.get('/user', (request, response) => {
    const grant = requireGrant(request, response, tokens);
    if (grant) response.json(restUser(grant.account, publicBase(request)));
  });

  router.get('/user/emails', (request, response) => {
    const grant = requireGrant(request, response, tokens);
    if (!grant) return;
    if (mayReadEmails(grant.scopes)) response.json(restEmails(grant.account));
    else sendRestError(response, 404, 'Not Found');
  });

  return router;
}

/** An error in the shape of GitHub's REST API. */
export function sendRestError(response: Response, status: number, message: string): void {
  response
    .status(status)
    .json({ message, documentation_url: 'https://docs.github.com/rest', status: String(status) });
}

/** What the request's token stands for; otherwise answers 401 as GitHub does. */
function requireGrant(
  request: Request,
  response: Response,
  tokens: ExpiringSecrets<Grant>,
): Grant | undefined {
  const header = request.get('Authorization');
  const grant = tokens.read(AUTHORIZATION.exec(header ?? '')?.[1] ?? '');
  response.set('Cache-Control', 'no-store');
  if (grant) response.set('X-OAuth-Scopes', grant.scopes.join(', '));
  else sendRestError(response, 401, header ? 'Bad credentials' : 'Requires authentication');
  return grant;
}
