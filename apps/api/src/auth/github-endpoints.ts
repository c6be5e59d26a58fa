import { randomBytes } from 'node:crypto';
import type { Config } from '#platform/config';

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

export const standInPath = '/github-stand-in';

export function githubEndpoints(config: Config): GithubEndpoints {
  const callbackUrl = `${config.publicUrl}/auth/github/callback`;
  if (config.github !== null) {
    const { clientId, clientSecret, url, apiUrl, timeoutMs } = config.github;
    return {
      clientId,
      clientSecret,
      authorizeUrl: `${url}/login/oauth/authorize`,
      tokenUrl: `${url}/login/oauth/access_token`,
      apiUrl,
      callbackUrl,
      standIn: false,
      timeoutMs,
    };
  }
  // The server reaches itself over loopback: the public address may only be reachable for browsers.
  const itself = `http://127.0.0.1:${config.port}${standInPath}`;
  return {
    clientId: 'waymark-local',
    clientSecret: randomBytes(16).toString('hex'),
    authorizeUrl: `${config.publicUrl}${standInPath}/login/oauth/authorize`,
    tokenUrl: `${itself}/login/oauth/access_token`,
    apiUrl: itself,
    callbackUrl,
    standIn: true,
    timeoutMs: 10_000,
  };
}
