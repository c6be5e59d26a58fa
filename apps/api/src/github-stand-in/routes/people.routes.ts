import { Router } from 'express';
import { accountWithLogin } from '../accounts.js';
import { avatarSvg } from '../avatar.js';
import { UNKNOWN_PERSON_PAGE } from '../pages/not-found.page.js';
import { sendPage } from '../pages/page.js';
import { personPage } from '../pages/person.page.js';
import { parametersOf, textOf } from '../parameters.js';

/** What a user's `avatar_url` and `html_url` lead to. */
export function peopleRoutes(callback: string): Router {
  const router = Router({ strict: true });

  router.get('/avatars/:id.svg', (request, response, next) => {
    const picture = avatarSvg(request.params.id, textOf(parametersOf(request.query), 'login'));
    if (picture === undefined) return next();
    response
      .set({ 'Content-Security-Policy': "default-src 'none'; sandbox", 'Cache-Control': 'max-age=86400' })
      .type('svg')
      .send(picture);
  });

  router.get('/people/:login', (request, response) => {
    const account = accountWithLogin(request.params.login);
    sendPage(response, account ? personPage(account) : UNKNOWN_PERSON_PAGE, callback);
  });

  return router;
}
