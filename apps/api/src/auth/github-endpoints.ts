import type { Config } from '#platform/config';
import { githubApp } from '#platform/github';

/** Where sign-in goes: GitHub itself, or outside production the local stand-in. */
export abstract class GithubEndpoints {
  abstract readonly clientId: string;
  abstract readonly clientSecret: string;
  /** Where the browser is sent. */
  abstract readonly authorizeUrl: string;
  /** Where the server exchanges the code. */
  abstract readonly tokenUrl: string;
  /** Root of the REST API. */
  abstract readonly apiUrl: string;
  abstract readonly callbackUrl: string;
  abstract readonly standIn: boolean;
  /** How long GitHub may take for one answer, in milliseconds. */
  abstract readonly timeoutMs: number;
}

export function githubEndpoints(config: Config): GithubEndpoints {
  const { pagesUrl, serverUrl, ...app } = githubApp(config);
  return {
    ...app,
    authorizeUrl: `${pagesUrl}/login/oauth/authorize`,
    tokenUrl: `${serverUrl}/login/oauth/access_token`,
    callbackUrl: `${config.publicUrl}/auth/github/callback`,
  };
}
