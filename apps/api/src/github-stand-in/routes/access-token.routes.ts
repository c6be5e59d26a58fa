import { Router } from 'express';
import { exchangeCode } from '../exchange-code.js';
import type { Grant, OAuthApp } from '../oauth-app.js';
import { parametersOf } from '../parameters.js';
import type { ExpiringSecrets } from '../secrets.js';

const FORM = 'application/x-www-form-urlencoded';

/** Errors come with status 200, and everything as a form unless JSON is asked for: GitHub's habits both. */
export function accessTokenRoutes(
  app: OAuthApp,
  codes: ExpiringSecrets<Grant>,
  tokens: ExpiringSecrets<Grant>,
): Router {
  const router = Router({ strict: true });

  router.post('/login/oauth/access_token', (request, response) => {
    const answer = exchangeCode(parametersOf(request.body), app, codes, tokens);
    response.set('Cache-Control', 'no-store');
    if (request.accepts([FORM, 'json']) === 'json') response.json(answer);
    else response.type(FORM).send(new URLSearchParams({ ...answer }).toString());
  });

  return router;
}
