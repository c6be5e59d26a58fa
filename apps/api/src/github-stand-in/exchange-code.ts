import type { Grant, OAuthApp } from './oauth-app.js';
import { textOf, type Parameters } from './parameters.js';
import { challengeOf, sameSecret, type ExpiringSecrets } from './secrets.js';

/** GitHub's answer to an app that exchanges a code: a token, or an error in GitHub's words. */
export type ExchangeAnswer =
  | { readonly access_token: string; readonly scope: string; readonly token_type: 'bearer' }
  | { readonly error: string; readonly error_description: string; readonly error_uri: string };

const HELP =
  'https://docs.github.com/apps/managing-oauth-apps/troubleshooting-oauth-app-access-token-request-errors/';

const WRONG_CLIENT: ExchangeAnswer = {
  error: 'incorrect_client_credentials',
  error_description: 'The client_id and/or client_secret passed are incorrect.',
  error_uri: `${HELP}#incorrect-client-credentials`,
};

const WRONG_REDIRECT: ExchangeAnswer = {
  error: 'redirect_uri_mismatch',
  error_description: 'The redirect_uri MUST match the registered callback URL for this application.',
  error_uri: `${HELP}#redirect-uri-mismatch`,
};

const WRONG_CODE: ExchangeAnswer = {
  error: 'bad_verification_code',
  error_description: 'The code passed is incorrect or expired.',
  error_uri: `${HELP}#bad-verification-code`,
};

/**
 * Exchanges a code for an access token, once: an app that proved who it is
 * spends the code by presenting it, whatever else is wrong.
 *
 * @param parameters `client_id`, `client_secret`, `code`; `redirect_uri` when given must be the one
 *   of the authorization; `code_verifier` must be given exactly when a challenge was.
 */
export function exchangeCode(
  parameters: Parameters,
  app: OAuthApp,
  codes: ExpiringSecrets<Grant>,
  tokens: ExpiringSecrets<Grant>,
): ExchangeAnswer {
  const rightId = sameSecret(textOf(parameters, 'client_id') ?? '', app.clientId);
  const rightSecret = sameSecret(textOf(parameters, 'client_secret') ?? '', app.clientSecret);
  if (!rightId || !rightSecret) return WRONG_CLIENT;

  const grant = codes.take(textOf(parameters, 'code') ?? '');
  if (!grant) return WRONG_CODE;

  const redirectUri = textOf(parameters, 'redirect_uri');
  if (redirectUri !== undefined && redirectUri !== grant.redirectUri) return WRONG_REDIRECT;

  if (!isVerified(textOf(parameters, 'code_verifier'), grant.codeChallenge)) return WRONG_CODE;

  return { access_token: tokens.issue(grant), scope: grant.scopes.join(','), token_type: 'bearer' };
}

/** A verifier without a challenge is refused too: somebody may have cut the challenge off (RFC 9700 §4.8.2). */
function isVerified(verifier: string | undefined, challenge: string | undefined): boolean {
  if (verifier === undefined || challenge === undefined) return verifier === challenge;
  return sameSecret(challengeOf(verifier), challenge);
}
