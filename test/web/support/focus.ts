import type { Page } from 'playwright-core';

/** Of two colours beside each other, so much lies between the lighter and the darker one (WCAG 1.4.11). */
const leastContrast = 3;
/** A thinner line is not seen. */
const leastWidthPx = 2;

/**
 * What does not show that it has the focus when it gets it by keyboard, or is wholly hidden behind a bar then
 * (WCAG 2.4.7, 2.4.11), in words. Everything is focused once, in the order of the page; nothing has the focus afterwards.
 */
export async function unseenFocusIn(page: Page): Promise<string[]> {
  await page.keyboard.press('F9'); // does nothing, but from now on the focus is shown: the keyboard was used last
  return page.evaluate(
    ({ leastContrast, leastWidthPx }) => {
      type Colour = readonly [red: number, green: number, blue: number, alpha: number];
      const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
      const known = new Map<string, Colour>();
      const colour = (css: string): Colour => {
        const before = known.get(css);
        if (before !== undefined) return before;
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = css;
        context.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
        const read: Colour = [red, green, blue, alpha / 255];
        known.set(css, read);
        return read;
      };
      const over = ([r, g, b, alpha]: Colour, [R, G, B]: Colour): Colour => {
        const mix = (top: number, below: number) => top * alpha + below * (1 - alpha);
        return [mix(r, R), mix(g, G), mix(b, B), 1];
      };
      /** What one sees behind an element: its own ground, and what lies below as far as it shines through. */
      const ground = (element: Element | null): Colour => {
        if (element === null) return [255, 255, 255, 1];
        const own = colour(getComputedStyle(element).backgroundColor);
        return own[3] === 1 ? own : over(own, ground(element.parentElement));
      };
      const light = (value: number) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      };
      const luminance = ([r, g, b]: Colour) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
      const contrast = (one: Colour, other: Colour) => {
        const [first, second] = [luminance(one) + 0.05, luminance(other) + 0.05];
        return Math.max(first, second) / Math.min(first, second);
      };

      const pseudo = [null, '::before', '::after'] as const;
      const px = (length: string) => Number.parseFloat(length) || 0;
      /** What may show the focus of an element: itself, what stands in a hidden field's place, what is around it. */
      const around = (element: HTMLElement): Element[] => {
        const found: Element[] = [element];
        if (element.nextElementSibling !== null) found.push(element.nextElementSibling);
        for (let at = element.parentElement; at !== null && found.length < 6; at = at.parentElement)
          found.push(at);
        return found;
      };
      const lookOf = (element: Element) =>
        pseudo.map((part) => {
          const style = getComputedStyle(element, part);
          return {
            outline: style.outlineStyle === 'none' ? 0 : px(style.outlineWidth),
            outlineColour: style.outlineColor,
            inside: px(style.outlineOffset) < 0,
            ground: style.backgroundColor,
            border: style.borderTopStyle === 'none' ? 0 : px(style.borderTopWidth),
            borderColour: style.borderTopColor,
          };
        });
      type Look = ReturnType<typeof lookOf>[number];
      /** Whether one sees the difference: a ring, another ground, or another edge. */
      const differs = (element: Element, before: Look, after: Look): boolean => {
        const behind = ground(element.parentElement);
        const seen = (css: string, on: Colour) => contrast(over(colour(css), on), on) >= leastContrast;
        const outlined =
          after.outline >= leastWidthPx &&
          (before.outline === 0 || before.outlineColour !== after.outlineColour) &&
          seen(after.outlineColour, after.inside ? ground(element) : behind);
        const between = (one: string, other: string) =>
          contrast(over(colour(one), behind), over(colour(other), behind)) >= leastContrast;
        return (
          outlined ||
          between(before.ground, after.ground) ||
          (after.border >= leastWidthPx && between(before.borderColour, after.borderColour))
        );
      };

      const dialog = [...document.querySelectorAll('[aria-modal="true"], [role="menu"]')].at(-1);
      const focusable = [
        ...(dialog ?? document).querySelectorAll<HTMLElement>(
          'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]',
        ),
      ].filter(
        (element) =>
          // What only the arrow keys lead to, as in a menu, is reached by keyboard as well.
          (element.tabIndex >= 0 || element.matches('[role="menuitem"]')) &&
          !element.matches(':disabled') &&
          element.checkVisibility({ visibilityProperty: true }) &&
          element.closest('[aria-hidden="true"], [inert]') === null,
      );
      (document.activeElement as HTMLElement | null)?.blur();
      const looks = new Map<Element, Look[]>();
      for (const element of focusable.flatMap(around))
        if (!looks.has(element)) looks.set(element, lookOf(element));

      const wrong: string[] = [];
      const say = (element: Element, what: string) =>
        wrong.push(
          `${what}: ${(element.cloneNode(element.children.length === 0) as Element).outerHTML.slice(0, 300)}`,
        );
      const bars = [...document.querySelectorAll<HTMLElement>('*')].filter(
        (element) =>
          ['sticky', 'fixed'].includes(getComputedStyle(element).position) && element.offsetHeight > 0,
      );
      /** What stands still before the page and hides all of an element; what opens over the page goes with the focus. */
      const covered = (element: Element): Element | undefined => {
        const before = bars.filter((bar) => !bar.contains(element) && !element.contains(bar));
        if (before.length === 0) return undefined;
        const { left, top, width, height } = element.getBoundingClientRect();
        let by: Element | undefined;
        for (const x of [0.5, 0.1, 0.9])
          for (const y of [0.5, 0.1, 0.9]) {
            const there = document.elementFromPoint(left + width * x, top + height * y);
            by = before.find((bar) => bar.contains(there));
            if (by === undefined) return undefined;
          }
        return by;
      };
      for (const element of focusable) {
        if (!element.isConnected) continue;
        element.focus();
        if (document.activeElement !== element) {
          say(element, 'does not take the focus');
          continue;
        }
        if (!element.matches(':focus-visible')) say(element, 'is not :focus-visible');
        const shower = around(element).find((near) => {
          const before = looks.get(near);
          return (
            before !== undefined && lookOf(near).some((after, index) => differs(near, before[index]!, after))
          );
        });
        if (shower === undefined) say(element, 'does not show its focus');
        const cover = covered(shower ?? element);
        if (cover !== undefined) say(element, `is hidden behind ${cover.className}`);
      }
      (document.activeElement as HTMLElement | null)?.blur();
      return wrong;
    },
    { leastContrast, leastWidthPx },
  );
}
