const keyOf = (memberId: string): string => `waymark-steps-${memberId}`;

/** The steps that somebody had reached when they last looked in this browser; null when they never did. */
export function seenBefore(memberId: string): ReadonlySet<string> | null {
  try {
    const kept = localStorage.getItem(keyOf(memberId));
    return kept === null ? null : new Set(kept.split(' '));
  } catch {
    // A browser that keeps nothing for sites remembers nothing.
    return null;
  }
}

export function rememberSeen(memberId: string, ids: readonly string[]): void {
  try {
    localStorage.setItem(keyOf(memberId), ids.join(' '));
  } catch {
    // As above.
  }
}
