import { createHmac } from 'node:crypto';
import type { Config } from '#platform/config';

/** Waymark as an OAuth app: GitHub's own, or outside production that of the local stand-in. */
export interface GithubApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where a browser finds GitHub's pages, without a trailing slash. */
  readonly pagesUrl: string;
  /** Where this server finds them. */
  readonly serverUrl: string;
  /** Root of the REST API, without a trailing slash. */
  readonly apiUrl: string;
  readonly standIn: boolean;
  /** How long GitHub may take for one answer, in milliseconds. */
  readonly timeoutMs: number;
}

export const standInPath = '/github-stand-in';

export function githubApp(config: Config): GithubApp {
  if (config.github !== null) {
    const { clientId, clientSecret, url, apiUrl, timeoutMs } = config.github;
    return { clientId, clientSecret, pagesUrl: url, serverUrl: url, apiUrl, standIn: false, timeoutMs };
  }
  // The server reaches itself over loopback: the public address may only be reachable for browsers.
  const itself = `http://127.0.0.1:${config.port}${standInPath}`;
  return {
    clientId: 'waymark-local',
    // The worker asks the API's stand-in as well: both make the same of what they share, and nobody else can.
    clientSecret: createHmac('sha256', config.sessionSecret).update(standInPath).digest('hex'),
    pagesUrl: `${config.publicUrl}${standInPath}`,
    serverUrl: itself,
    apiUrl: itself,
    standIn: true,
    timeoutMs: 10_000,
  };
}
