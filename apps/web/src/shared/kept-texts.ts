/** Where what somebody writes, and the server does not have yet, is kept in the browser. */
export const keptTexts = 'waymark-text:';

/** For signing out: nothing that somebody wrote stays behind in a browser that others may use. */
export function forgetTexts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(keptTexts)) localStorage.removeItem(key);
  } catch {
    // Nothing is kept for sites here.
  }
}
