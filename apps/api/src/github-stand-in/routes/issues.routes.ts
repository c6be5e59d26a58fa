import { Router, type Request } from 'express';
import { type DemoIssue, findDemoIssue } from '../demo-issues.js';
import type { OAuthApp } from '../oauth-app.js';
import { sameSecret } from '../secrets.js';
import { sendRestError } from './rest.routes.js';

const BASIC = /^basic +(\S+)$/i;

/** Issues and pull requests as everybody may see them, for the app itself. Express makes the ETag, and the 304. */
export function issuesRoutes(app: OAuthApp): Router {
  const router = Router({ strict: true });

  router.get('/repos/:owner/:name/issues/:number', (request, response) => {
    if (!isApp(request, app)) return sendRestError(response, 401, 'Bad credentials');
    const { owner, name, number } = request.params;
    const issue = findDemoIssue(owner, name, number);
    if (issue) response.json(restIssue(issue));
    else sendRestError(response, 404, 'Not Found');
  });

  return router;
}

/** An app shows its id and secret as a name and a password (docs.github.com, "Authenticating to the REST API"). */
function isApp(request: Request, app: OAuthApp): boolean {
  const shown = BASIC.exec(request.get('Authorization') ?? '')?.[1] ?? '';
  return sameSecret(Buffer.from(shown, 'base64').toString(), `${app.clientId}:${app.clientSecret}`);
}

/** In the shape of GitHub's REST API (docs.github.com/rest/issues/issues), as far as Waymark uses it. */
function restIssue({ number, title, state, stateReason, pull }: DemoIssue) {
  return {
    number,
    title,
    state,
    state_reason: stateReason,
    ...(pull && {
      draft: pull.draft,
      pull_request: { merged_at: pull.merged ? '2026-11-01T12:00:00Z' : null },
    }),
  };
}
