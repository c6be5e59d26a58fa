/**
 * For the `ref` of what opened because somebody asked for it: the focus goes there, and it comes into view. Not for
 * what may be there when a page begins.
 */
export function focusHere(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}
