import { useEffect } from 'react';

/** Where one may go on when what had the focus is gone: what it was a part of. */
const places = 'article, section, form, li';

/** What had the focus last on the page, and what that was a part of, from near to far. */
interface Left {
  readonly element: HTMLElement;
  readonly within: readonly HTMLElement[];
  /** The page's own. */
  readonly pathname: string;
  disabled: boolean;
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

function landOn(place: HTMLElement): void {
  const heading = place.matches('section') ? place.querySelector<HTMLElement>('h2, h3, h4') : null;
  const landing = heading ?? place;
  if (!landing.hasAttribute('tabindex')) landing.tabIndex = -1;
  landing.focus({ preventScroll: true });
}

function leftAt(element: HTMLElement): Left {
  const within: HTMLElement[] = [];
  const around = (at: HTMLElement) => at.parentElement?.closest<HTMLElement>(places) ?? null;
  for (let place = around(element); place !== null; place = around(place)) within.push(place);
  return { element, within, pathname: location.pathname, disabled: false };
}

/**
 * Many a button goes away with what it does, or cannot be pressed while it does it, and takes the focus with it:
 * whoever goes by keys or by ear were at the top of the page again. It goes to the nearest part of the page that is
 * still there, if need be its heading, or back to the button. Who sets the focus elsewhere, by a key, the mouse or in code, is not led.
 */
export function useLostFocus(): void {
  useEffect(() => {
    const content = document.getElementById('content');
    if (content === null) return undefined;
    let left: Left | null = null;
    // A dialog beside the page is opened from it, and one comes back to where that was.
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && content.contains(target)) left = leftAt(target);
    };
    const forget = ({ target }: PointerEvent) => {
      if (target instanceof Node && content.contains(target) && left?.element.contains(target) === false)
        left = null;
    };
    const lead = () => {
      if (left === null) return;
      const { element, within, pathname, disabled } = left;
      left.disabled ||= element.matches(':disabled');
      if (!isLost()) return;
      if (!element.isConnected) {
        left = null;
        // Another page has its own way to its heading.
        if (pathname !== location.pathname) return;
        const place = within.find(({ isConnected }) => isConnected) ?? content.querySelector('h1');
        if (place !== null) landOn(place);
      } else if (disabled && !element.matches(':disabled')) {
        left.disabled = false;
        element.focus({ preventScroll: true });
      }
    };
    const watch = new MutationObserver(lead);
    watch.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget);
    return () => {
      watch.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget);
    };
  }, []);
}
