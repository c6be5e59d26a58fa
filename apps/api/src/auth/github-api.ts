import { Injectable } from '@nestjs/common';
import { type GithubProfile, readGithubProfile } from '#identity';
import { GithubEndpoints } from './github-endpoints.js';

const timeoutMs = 10_000;

/** GitHub refused, broke, or answered with something that is not its own. */
export class GithubAnswerError extends Error {
  constructor(what: string) {
    super(`GitHub's answer to ${what} could not be used.`);
    this.name = 'GithubAnswerError';
  }
}

@Injectable()
export class GithubApi {
  constructor(private readonly endpoints: GithubEndpoints) {}

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
    if (![200, 403, 404].includes(emails.status)) throw new GithubAnswerError('GET /user/emails');
    const profile = readGithubProfile(user.body, emails.body);
    if (profile === null) throw new GithubAnswerError('GET /user');
    return profile;
  }

  private async get(path: string, token: string): Promise<{ status: number; body: unknown }> {
    try {
      const response = await fetch(`${this.endpoints.apiUrl}${path}`, {
        headers: {
          authorization: `Bearer ${token}`,
          accept: 'application/vnd.github+json',
          'user-agent': 'waymark',
        },
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      });
      return { status: response.status, body: await response.json() };
    } catch (error) {
      // fetch rejects with these for a dead connection, a time-out, and a body that is not JSON.
      if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException) {
        throw new GithubAnswerError(`GET ${path}`);
      }
      throw error;
    }
  }
}
