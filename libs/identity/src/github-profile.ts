import { z } from 'zod';

/**
 * What GitHub tells about somebody who signs in (REST `GET /user`, `GET /user/emails`).
 * Anything that lacks a positive numeric id or a login is no person to us.
 */
const githubUser = z.object({
  id: z.number().int().positive(),
  login: z.string().regex(/^[\w-]{1,100}$/),
  name: z.string().nullish(),
  avatar_url: z
    .url({ protocol: /^https?$/ })
    .nullish()
    .catch(null),
  html_url: z.url({ protocol: /^https?$/ }),
});

/** The one address that counts; the others of the list are read no further. */
const primaryEmail = z.object({ email: z.email(), primary: z.literal(true), verified: z.literal(true) });

export interface GithubProfile {
  /** Decimal digits; GitHub's own key, which never changes. */
  readonly githubId: string;
  readonly login: string;
  readonly name: string | null;
  readonly avatarUrl: string | null;
  readonly profileUrl: string;
  /** The primary address, only when verified. */
  readonly email: string | null;
}

/**
 * Reads GitHub's two answers; `emails` may be an empty list, since an account
 * stands without an address.
 *
 * @returns null when they are not what GitHub answers for a person.
 */
export function readGithubProfile(user: unknown, emails: unknown): GithubProfile | null {
  const parsed = githubUser.safeParse(user);
  if (!parsed.success || !Array.isArray(emails)) return null;
  const { id, login, name, avatar_url: avatarUrl, html_url: profileUrl } = parsed.data;
  const primary = emails.map((address) => primaryEmail.safeParse(address).data).find(Boolean);
  const shown = name?.replaceAll('\0', '').trim().slice(0, 200) ?? '';
  return {
    githubId: String(id),
    login,
    name: shown === '' ? null : shown,
    avatarUrl: avatarUrl ?? null,
    profileUrl,
    email: primary?.email ?? null,
  };
}
