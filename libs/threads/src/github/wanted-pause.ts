/** When GitHub says that it was too much, but not for how long. */
const usualSeconds = 60;
/** Its limits are for an hour; whatever says more is a mistake. */
const mostSeconds = 2 * 60 * 60;

/** What an answer says of how much may be asked: `headers` by their names in small letters. */
export interface AnswerHead {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

/**
 * For how many seconds GitHub wants to be left alone; null when it does not. Its own rules: `retry-after` first, then
 * `x-ratelimit-reset` where `x-ratelimit-remaining` is 0, else a minute. The reset is an instant of GitHub's clock, and so
 * is measured from the answer's own `date`.
 *
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function wantedPause({ status, headers }: AnswerHead): number | null {
  const refused = status === 403 || status === 429;
  const retryAfter = Number(headers.get('retry-after') ?? NaN);
  if (refused && retryAfter >= 0) return within(retryAfter);
  if (headers.get('x-ratelimit-remaining') === '0') {
    const reset = Number(headers.get('x-ratelimit-reset') ?? NaN);
    const now = Date.parse(headers.get('date') ?? '') / 1_000;
    return within(Math.ceil(reset - now));
  }
  return status === 429 ? usualSeconds : null;
}

const within = (seconds: number): number =>
  Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), mostSeconds) : usualSeconds;
