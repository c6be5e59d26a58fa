import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type LinkedItem, readLinkedItem } from '#domain/threads';
import { Config } from '#platform/config';
import { type GithubApp, GithubAnswerError, githubApp, readUpTo } from '#platform/github';
import type { ItemToAsk } from './github-items.repository.js';
import { wantedPause } from './wanted-pause.js';

export type GithubTold =
  | { readonly kind: 'ITEM'; readonly item: LinkedItem; readonly etag: string | null }
  /** As it was when its ETag was given. */
  | { readonly kind: 'UNCHANGED' }
  /** Not there, or not for everybody to see. */
  | { readonly kind: 'UNKNOWN' };

/** With the number of seconds for which GitHub wants to be left alone from now on; null when it does not. */
export type GithubAnswer =
  | (GithubTold & { readonly pauseSeconds: number | null })
  /** It was asked too much, and has not answered. */
  | { readonly kind: 'REFUSED'; readonly pauseSeconds: number };

/** An issue has up to 65,536 characters, besides what GitHub tells of its people. */
const mostBytes = 1024 * 1024;
const mostRedirects = 3;
const mostOfEtag = 200;

const answerBody = z.object({
  title: z.string(),
  state: z.enum(['open', 'closed']),
  state_reason: z.string().nullish(),
  draft: z.boolean().nullish(),
  pull_request: z.object({ merged_at: z.string().nullish() }).nullish(),
});

const what = (status?: number) => `the look-up of a link${status === undefined ? '' : ` (${status})`}`;

/**
 * Asks GitHub's REST API about one issue or pull request as the OAuth app, which sees what everybody sees, at a
 * server's rate. The address is built of nothing but the names in the link, and only the API itself is followed on.
 */
@Injectable()
export class AskGithub {
  private readonly app: GithubApp;

  constructor(config: Config) {
    this.app = githubApp(config);
  }

  /** @throws GithubAnswerError when GitHub was out of reach or broken, so that another try may help */
  async about({ repositoryKey, number, etag }: ItemToAsk): Promise<GithubAnswer> {
    const signal = AbortSignal.timeout(this.app.timeoutMs);
    let address: string | null = `${this.app.apiUrl}/repos/${repositoryKey}/issues/${number}`;
    try {
      for (let redirects = 0; address !== null && redirects <= mostRedirects; redirects += 1) {
        const response = await fetch(address, { headers: this.headers(etag), redirect: 'manual', signal });
        if (![301, 302, 307, 308].includes(response.status)) return await this.read(response);
        address = this.whereTo(response);
        await response.body?.cancel();
      }
    } catch (cause) {
      if (cause instanceof GithubAnswerError) throw cause;
      throw new GithubAnswerError(what(), cause); // a dead line, a silence, a body that is no JSON: all the same
    }
    return { kind: 'UNKNOWN', pauseSeconds: null };
  }

  private headers(etag: string | null): Record<string, string> {
    const { clientId, clientSecret } = this.app;
    return {
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      'user-agent': 'waymark',
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      // Without a rule of our own, fetch adds one that has servers ignore the ETag.
      ...(etag !== null && { 'if-none-match': etag, 'cache-control': 'max-age=0' }),
    };
  }

  /** Where a repository or an issue has moved to; null when that is not in the API, to which the secret belongs. */
  private whereTo(response: Response): string | null {
    const location = response.headers.get('location') ?? '';
    if (!URL.canParse(location, response.url)) return null;
    const url = new URL(location, response.url);
    const api = new URL(this.app.apiUrl);
    const below = api.pathname.replace(/\/$/, '');
    const inApi = ['/repos/', '/repositories/'].some((path) => url.pathname.startsWith(below + path));
    return url.origin === api.origin && inApi && url.username === '' ? url.href : null;
  }

  private async read(response: Response): Promise<GithubAnswer> {
    const { status } = response;
    const pauseSeconds = wantedPause(response);
    if (status === 200) return { ...(await readItem(response)), pauseSeconds };
    await response.body?.cancel();
    if (status === 304) return { kind: 'UNCHANGED', pauseSeconds };
    if (pauseSeconds !== null && (status === 403 || status === 429)) return { kind: 'REFUSED', pauseSeconds };
    if ([403, 404, 410, 451].includes(status)) return { kind: 'UNKNOWN', pauseSeconds };
    throw new GithubAnswerError(what(status));
  }
}

async function readItem(response: Response): Promise<GithubTold> {
  const body = await readUpTo(response, mostBytes);
  if (body === null) return { kind: 'UNKNOWN' }; // too large now, and most likely tomorrow
  const told = answerBody.safeParse(JSON.parse(body.toString('utf8')));
  if (!told.success) throw new GithubAnswerError(what(response.status));
  const { title, state, state_reason: stateReason, draft, pull_request: pull } = told.data;
  const etag = response.headers.get('etag');
  return {
    kind: 'ITEM',
    item: readLinkedItem({
      title,
      state,
      stateReason: stateReason ?? null,
      draft: draft ?? false,
      pullRequest: pull == null ? null : { merged: pull.merged_at != null },
    }),
    etag: etag !== null && etag.length <= mostOfEtag ? etag : null,
  };
}
