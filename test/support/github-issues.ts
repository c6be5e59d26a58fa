import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Fault } from './github-double.js';

/** What GitHub tells of an issue, or with `pull_request` of a pull request. */
export interface GithubIssue {
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly state_reason?: string | null;
  readonly draft?: boolean;
  readonly pull_request?: { readonly merged_at: string | null };
}

export const anIssue = (more: Partial<GithubIssue> = {}): GithubIssue => ({
  title: 'Streams forget who asked',
  state: 'open',
  state_reason: null,
  ...more,
});

/** What a request for an issue brought along. */
export interface IssueRequest {
  /** `/repos/python/cpython/issues/12`. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** The part of GitHub's REST API that tells of issues, with ETags as GitHub gives them. */
export class GithubIssues {
  /** What was asked, in order. */
  readonly asked: IssueRequest[] = [];
  private readonly answers = new Map<string, Fault>();

  /** From now on GitHub tells this under `python/cpython#12`. */
  tell(reference: string, issue: GithubIssue, headers: Record<string, string> = {}): void {
    this.answers.set(pathOf(reference), { body: issue, headers });
  }

  /** From now on GitHub gives this answer under `python/cpython#12`, or under a path. */
  answerWith(reference: string, fault: Fault): void {
    this.answers.set(pathOf(reference), fault);
  }

  /** How often it was asked about `python/cpython#12`. */
  timesAsked(reference: string): number {
    return this.asked.filter(({ path }) => path === pathOf(reference)).length;
  }

  answer({ url = '', headers }: IncomingMessage): Fault {
    const ifNoneMatch = headers['if-none-match'];
    this.asked.push({ path: url, authorization: headers.authorization, ifNoneMatch });
    const answer = this.answers.get(url);
    if (answer === undefined) return { status: 404, body: { message: 'Not Found' } };
    if (answer.status !== undefined || typeof answer.body !== 'object') return answer;
    const etag = `W/"${createHash('sha256').update(JSON.stringify(answer.body)).digest('hex')}"`;
    const conditional = headers['cache-control'] !== 'no-cache';
    if (conditional && ifNoneMatch === etag)
      return { status: 304, body: '', headers: { ...answer.headers, etag } };
    return { ...answer, headers: { ...answer.headers, etag } };
  }
}

function pathOf(reference: string): string {
  if (reference.startsWith('/')) return reference;
  const [repository, number] = reference.split('#');
  return `/repos/${repository?.toLowerCase()}/issues/${number}`;
}
