import type { StandInAccount } from './accounts.js';

/** The one OAuth app that this stand-in knows, as it would be registered with GitHub. */
export interface OAuthApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The registered callback: an absolute http(s) URL. */
  readonly redirectUri: string;
}

/** What somebody agreed to on the page; a code stands for it until it is exchanged. */
export interface Grant {
  readonly account: StandInAccount;
  /** As the app wrote it in its request, because the exchange must repeat it exactly. */
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly codeChallenge: string | undefined;
}

/**
 * Whether GitHub would send people to `candidate`: same scheme, host and port
 * as the registered callback, and its path or one below it
 * (docs.github.com, "Authorizing OAuth apps", Redirect URLs).
 * GitHub's exception for the port of a loopback address is left out: Waymark has no use for it.
 */
export function isCallback(candidate: string, registered: string): boolean {
  if (!URL.canParse(candidate)) return false;
  const asked = new URL(candidate);
  const callback = new URL(registered);
  const below = callback.pathname.endsWith('/') ? callback.pathname : `${callback.pathname}/`;
  return (
    asked.origin === callback.origin &&
    asked.username === '' &&
    asked.password === '' &&
    asked.hash === '' &&
    (asked.pathname === callback.pathname || asked.pathname.startsWith(below))
  );
}
