/** What of a mentorship says how soon its mentor should look at it. */
export interface Waiting {
  /** Since when the mentee waits for the mentor's answer; null when they do not. */
  readonly turnSince: string | null;
  /** Since when both are asked whether it still goes on; null when they are not. */
  readonly stillGoingSince: string | null;
  /** Steps of the mentee's that wait to be confirmed. */
  readonly toConfirm: number;
  readonly unread: number;
  /** When somebody last wrote. */
  readonly lastActivity: string;
}

/** The lower, the sooner. */
function rank({ turnSince, stillGoingSince, toConfirm, unread }: Waiting): number {
  if (turnSince !== null) return 0;
  if (stillGoingSince !== null) return 1;
  if (toConfirm > 0) return 2;
  return unread > 0 ? 3 : 4;
}

/**
 * Who waits for the mentor comes first, the longest waiting before the others; then what asks for a look, then
 * everybody else, the latest conversation first.
 */
export function byWhatWaits(a: Waiting, b: Waiting): number {
  const [first, second] = [rank(a), rank(b)];
  if (first !== second) return first - second;
  if (a.turnSince !== null && b.turnSince !== null) return a.turnSince.localeCompare(b.turnSince);
  return b.lastActivity.localeCompare(a.lastActivity);
}
