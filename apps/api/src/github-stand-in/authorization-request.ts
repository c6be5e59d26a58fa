import { isCallback, type Grant, type OAuthApp } from './oauth-app.js';
import { textOf, type Parameters } from './parameters.js';

/** An authorization request that is in order: now a person may choose. */
export interface AuthorizationRequest extends Omit<Grant, 'account'> {
  readonly state: string | undefined;
}

/** In order; or from an app nobody registered; or to be sent back to the app with an error. */
export type AuthorizationCheck =
  | { readonly request: AuthorizationRequest }
  | { readonly unknownClient: true }
  | { readonly redirectTo: string };

const HELP = 'https://docs.github.com/apps/managing-oauth-apps/troubleshooting-authorization-request-errors/';

/** The only form of an S256 challenge: 32 bytes in base64url (RFC 7636 §4.2). */
const S256_CHALLENGE = /^[A-Za-z0-9_-]{43}$/;

/** Checks what an app asks for, in GitHub's order: the app, the callback, PKCE. */
export function checkAuthorization(parameters: Parameters, app: OAuthApp): AuthorizationCheck {
  if (textOf(parameters, 'client_id') !== app.clientId) return { unknownClient: true };

  const state = textOf(parameters, 'state');
  const redirectUri = textOf(parameters, 'redirect_uri') ?? app.redirectUri;
  if (!isCallback(redirectUri, app.redirectUri)) {
    return { redirectTo: sendBack(app.redirectUri, { ...REDIRECT_MISMATCH, state }) };
  }

  const codeChallenge = textOf(parameters, 'code_challenge');
  const method = textOf(parameters, 'code_challenge_method');
  const pkceInOrder = codeChallenge
    ? S256_CHALLENGE.test(codeChallenge) && method === 'S256'
    : method === undefined;
  if (!pkceInOrder) return { redirectTo: sendBack(redirectUri, { ...CHALLENGE_REFUSED, state }) };

  const scopes = [...new Set((textOf(parameters, 'scope') ?? '').split(/[\s,]+/).filter(Boolean))];
  return { request: { redirectUri, scopes, codeChallenge, state } };
}

/** Where the person goes after agreeing. */
export function withCode(request: AuthorizationRequest, code: string): string {
  return sendBack(request.redirectUri, { code, state: request.state });
}

/** Where the person goes after choosing "Cancel". */
export function withRefusal(request: AuthorizationRequest): string {
  return sendBack(request.redirectUri, { ...ACCESS_DENIED, state: request.state });
}

const REDIRECT_MISMATCH = {
  error: 'redirect_uri_mismatch',
  error_description: 'The redirect_uri MUST match the registered callback URL for this application.',
  error_uri: `${HELP}#redirect-uri-mismatch`,
};

/** RFC 7636 §4.4.1: a transformation that is not supported is an `invalid_request`. */
const CHALLENGE_REFUSED = {
  error: 'invalid_request',
  error_description: 'PKCE needs a code_challenge of 43 characters and code_challenge_method=S256.',
};

const ACCESS_DENIED = {
  error: 'access_denied',
  error_description: 'The user has denied your application access.',
  error_uri: `${HELP}#access-denied`,
};

function sendBack(callback: string, answer: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(callback);
  for (const [name, value] of Object.entries(answer)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}
