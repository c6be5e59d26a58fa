import type { StandInAccount } from './accounts.js';

/** Where the stand-in is to be reached from a browser, without a slash at the end. */
export type PublicBase = string;

/** `GET /user` in the shape of GitHub's REST API (docs.github.com/rest/users/users), as far as Waymark uses it. */
export function restUser(account: StandInAccount, base: PublicBase): Readonly<Record<string, unknown>> {
  return {
    login: account.login,
    id: account.id,
    node_id: Buffer.from(`04:User${account.id}`).toString('base64'),
    avatar_url: `${base}/${avatarPath(account)}`,
    html_url: `${base}/people/${account.login}`,
    type: 'User',
    site_admin: false,
    name: account.name,
    // Nobody here shows an address in public, as most people on GitHub do not.
    email: null,
    bio: account.description,
  };
}

/** `GET /user/emails` in the shape of GitHub's REST API (docs.github.com/rest/users/emails). */
export function restEmails(account: StandInAccount): readonly Readonly<Record<string, unknown>>[] {
  return [{ email: `${account.login}@example.org`, primary: true, verified: true, visibility: 'private' }];
}

/** GitHub shows addresses only to a token whose scopes include one of these, and answers 404 otherwise. */
export function mayReadEmails(scopes: readonly string[]): boolean {
  return scopes.includes('user') || scopes.includes('user:email');
}

/**
 * The picture's path below the stand-in's mount. A brand-new account is known
 * by nothing but its login, so that goes along for the initials.
 */
export function avatarPath(account: StandInAccount): string {
  const path = `avatars/${account.id}.svg`;
  return account.name === null ? `${path}?login=${account.login}` : path;
}
