import { Router, type Request, type Response } from 'express';
import { accountWithLogin, findDemoAccount, type StandInAccount } from '../accounts.js';
import {
  checkAuthorization,
  withCode,
  withRefusal,
  type AuthorizationRequest,
} from '../authorization-request.js';
import type { Grant, OAuthApp } from '../oauth-app.js';
import { chooseAccountPage, type ChoiceProblem } from '../pages/choose-account.page.js';
import { UNKNOWN_APP_PAGE } from '../pages/not-found.page.js';
import { sendPage } from '../pages/page.js';
import { parametersOf, textOf, type Parameters } from '../parameters.js';
import type { ExpiringSecrets } from '../secrets.js';

/** What a person decided on the page, or why it could not be understood. */
type Choice = { account: StandInAccount } | { cancelled: true } | { problem: ChoiceProblem };

/** `GET` shows the page on which one picks who to be, `POST` takes the choice. */
export function authorizeRoutes(app: OAuthApp, codes: ExpiringSecrets<Grant>): Router {
  const router = Router({ strict: true });
  const path = '/login/oauth/authorize';

  router.get(path, (request, response) => {
    const asked = requireInOrder(request, response, app);
    if (asked) sendPage(response, chooseAccountPage(), app.redirectUri);
  });

  router.post(path, (request, response) => {
    const asked = requireInOrder(request, response, app);
    if (!asked) return;
    const choice = choiceOf(parametersOf(request.body));
    if ('problem' in choice) return sendPage(response, chooseAccountPage(choice.problem), app.redirectUri);
    if ('cancelled' in choice) return response.redirect(withRefusal(asked));
    response.redirect(withCode(asked, codes.issue({ ...asked, account: choice.account })));
  });

  return router;
}

/** The app's request when a person may decide on it; otherwise answers as GitHub does. */
function requireInOrder(
  request: Request,
  response: Response,
  app: OAuthApp,
): AuthorizationRequest | undefined {
  const parameters = { ...parametersOf(request.query), ...parametersOf(request.body) };
  const check = checkAuthorization(parameters, app);
  if ('request' in check) return check.request;
  if ('redirectTo' in check) response.redirect(check.redirectTo);
  else sendPage(response, UNKNOWN_APP_PAGE, app.redirectUri);
  return undefined;
}

function choiceOf(form: Parameters): Choice {
  const chosen = textOf(form, 'account') ?? '';
  if (chosen === 'cancel') return { cancelled: true };
  if (chosen === 'new') return brandNew(textOf(form, 'login') ?? '');
  const account = findDemoAccount(chosen);
  return account ? { account } : { problem: NOBODY };
}

function brandNew(login: string): Choice {
  const account = accountWithLogin(login);
  return account ? { account } : { problem: { ...UNUSABLE_LOGIN, login } };
}

const NOBODY: ChoiceProblem = {
  message: 'There is nobody here with that account number. Please pick one of the people below.',
};

const UNUSABLE_LOGIN = {
  message:
    'That login would not work on GitHub. It takes letters, digits and single hyphens in between, up to 39 in all; please try another.',
};
