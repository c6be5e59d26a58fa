/** GitHub refused, broke, was silent, or answered with something that is not its own. */
export class GithubAnswerError extends Error {
  constructor(what: string, cause?: unknown) {
    super(`GitHub's answer to ${what} could not be used.`, { cause });
    this.name = 'GithubAnswerError';
  }
}
