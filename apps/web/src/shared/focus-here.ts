/**
 * For the `ref` of what opened because somebody asked for it: the focus goes there, and it comes into view. Not for
 * what may be there when a page begins.
 */
export function focusHere(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

/** What somebody does who wants to be elsewhere. */
const leaving = ['blur', 'pointerdown', 'wheel', 'keydown'] as const;

/**
 * As {@link focusHere}, and keeps it in view while the page above it grows, until the reader does anything.
 *
 * @returns ends it
 */
export function focusAndFollow(element: HTMLElement): () => void {
  focusHere(element);
  const sizes = new ResizeObserver(() => element.scrollIntoView({ block: 'nearest' }));
  const end = () => {
    sizes.disconnect();
    for (const event of leaving) removeEventListener(event, end, true);
  };
  sizes.observe(document.body);
  for (const event of leaving) addEventListener(event, end, { capture: true, passive: true });
  return end;
}
