/** A reload that did not help is not tried again before that. */
const pauseMs = 60_000;

/**
 * Loads the page anew where that may bring `what` is missing. @returns whether it does: not when the last reload for
 * it has just been, nor where the browser would not remember that.
 */
export function reloadOnce(what: string, now: number): boolean {
  const key = `waymark-reloaded:${what}`;
  try {
    if (now - Number(sessionStorage.getItem(key) ?? 0) < pauseMs) return false;
    sessionStorage.setItem(key, String(now));
  } catch {
    return false;
  }
  location.reload();
  return true;
}
