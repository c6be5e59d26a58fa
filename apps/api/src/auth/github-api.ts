import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type GithubProfile, readGithubProfile } from '#identity';
import { GithubAnswerError, readUpTo } from '#platform/github';
import { GithubEndpoints } from './github-endpoints.js';

const megabyte = 1024 * 1024;

/** GitHub no longer knows the code: it was used, or is older than ten minutes. */
export class StaleCodeError extends Error {
  constructor() {
    super('GitHub no longer takes this code.');
    this.name = 'StaleCodeError';
  }
}

const tokenAnswer = z.object({ access_token: z.string().min(1) });
const staleAnswer = z.object({ error: z.literal('bad_verification_code') });

/** What Waymark asks of GitHub. Every question has a time limit, and every answer a size. */
@Injectable()
export class GithubApi {
  constructor(private readonly endpoints: GithubEndpoints) {}

  /**
   * Exchanges the code of a callback for a token. `form`: what OAuth wants with it
   * (`redirect_uri`, `code_verifier`, …).
   *
   * @throws StaleCodeError, or GithubAnswerError when GitHub gave no usable answer.
   */
  async tokenFor(code: string, form: Readonly<Record<string, string>>): Promise<string> {
    const { clientId, clientSecret, tokenUrl } = this.endpoints;
    const { status, body } = await this.ask('the exchange of a code', tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({ ...form, code, client_id: clientId, client_secret: clientSecret }),
    });
    if (staleAnswer.safeParse(body).success) throw new StaleCodeError();
    const answer = tokenAnswer.safeParse(body);
    if (status !== 200 || !answer.success) throw new GithubAnswerError('the exchange of a code');
    return answer.data.access_token;
  }

  /**
   * Who a token belongs to. Asks `/user/emails` itself, because the strategy
   * drops whether an address is verified.
   *
   * @throws GithubAnswerError when GitHub gave no usable answer.
   */
  async profileOf(token: string): Promise<GithubProfile> {
    const user = await this.get('/user', token);
    if (user.status !== 200) throw new GithubAnswerError('GET /user');
    const emails = await this.get('/user/emails', token);
    // Someone who withholds their addresses (403, 404) signs in without one; a broken answer must not erase a known one.
    const withheld = emails.status === 403 || emails.status === 404;
    if (emails.status !== 200 && !withheld) throw new GithubAnswerError('GET /user/emails');
    const profile = readGithubProfile(user.body, withheld ? [] : emails.body);
    if (profile === null) throw new GithubAnswerError('GET /user');
    return profile;
  }

  private get(path: string, token: string): Promise<{ status: number; body: unknown }> {
    return this.ask(`GET ${path}`, `${this.endpoints.apiUrl}${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
  }

  private async ask(
    what: string,
    url: string,
    init: RequestInit,
  ): Promise<{ status: number; body: unknown }> {
    try {
      const response = await fetch(url, {
        ...init,
        headers: { accept: 'application/json', 'user-agent': 'waymark', ...init.headers },
        signal: AbortSignal.timeout(this.endpoints.timeoutMs),
        redirect: 'error',
      });
      return { status: response.status, body: JSON.parse(await textOf(response)) as unknown };
    } catch (cause) {
      // Nothing is done above but to listen to GitHub: a dead line, a silence and a body that is no JSON come to the same.
      throw new GithubAnswerError(what, cause);
    }
  }
}

/** @throws RangeError when it is larger than anything that GitHub says of a person. */
async function textOf(response: Response): Promise<string> {
  const body = await readUpTo(response, megabyte);
  if (body === null) throw new RangeError('larger than a megabyte');
  return body.toString('utf8');
}
