import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export type Theme = 'light' | 'dark';

export const themes: readonly Theme[] = ['light', 'dark'];

/** All that WCAG 2.2 AA asks. */
export const everyRule: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: { 'target-size': { enabled: true } }, // the one of WCAG 2.2, which axe leaves out unless asked
  resultTypes: ['violations'],
};

/** What of it goes by colours, which is quicker: enough for another theme of a page that was looked at before. */
export const rulesOfColours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

let source: string | undefined;

/** Puts the page into a theme, as if the system had changed to it, and waits until it is there. */
export async function showTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.waitForFunction(
    (name) => getComputedStyle(document.documentElement).colorScheme === name,
    theme,
  );
  // Colours that fade from one theme to the other are neither's.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ),
  );
}

/** What axe finds in what the page shows right now, in words; empty when all is well. */
export async function violationsIn(page: Page, rules: RunOptions): Promise<string[]> {
  source ??= readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  // Evaluated over the debugger: the page's own policy would not let such a script in.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(rules)})`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary, html }) =>
      [`${id}: ${help}`, `at ${target.join(' ')}`, html.slice(0, 200), failureSummary ?? ''].join('\n    '),
    ),
  );
}

/** Until the page has drawn itself with what it got last. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** What makes the page wider than its window, in words; empty when one need not scroll sideways. */
export async function sidewaysScrollIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > room + 1 && !scrolls(element.parentElement),
    );
    return [
      `the page is ${document.documentElement.scrollWidth}px wide in a window of ${room}px`,
      ...wide.slice(0, 5).map((element) => (element.cloneNode(false) as Element).outerHTML.slice(0, 200)),
    ];
  });
}

/** What ends in an ellipsis, or is cut off, since its words have no room, in words. */
export async function cutTextIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        const cuts = textOverflow === 'ellipsis' || ['hidden', 'clip'].includes(overflowX);
        const words = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
        );
        return (
          cuts &&
          words &&
          element.clientWidth > 1 && // or it is there for screen readers alone
          element.scrollWidth > element.clientWidth + 1 &&
          element.checkVisibility({ visibilityProperty: true })
        );
      })
      .map((element) => `cuts “${element.textContent}”`),
  );
}

/** What one can tap and is smaller than 24 px (WCAG 2.5.8), but for links within a sentence, in words. */
export async function smallTargetsIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    /** With its label, which may be tapped as well. */
    const sizeOf = (element: HTMLElement) => {
      const labels = (element as HTMLInputElement).labels ?? [];
      const boxes = [element, ...labels].map((part) => part.getBoundingClientRect());
      const [left, top] = [
        Math.min(...boxes.map((box) => box.left)),
        Math.min(...boxes.map((box) => box.top)),
      ];
      const right = Math.max(...boxes.map((box) => box.right));
      return { width: right - left, height: Math.max(...boxes.map((box) => box.bottom)) - top };
    };
    const inSentence = (element: HTMLElement) =>
      getComputedStyle(element).display === 'inline' &&
      element.parentElement?.innerText.trim() !== element.innerText.trim();
    return [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [role="switch"]'),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !inSentence(element))
      .filter((element) => element.getBoundingClientRect().right > 0) // the skip link waits outside the window
      .flatMap((element) => {
        const { width, height } = sizeOf(element);
        return Math.round(width) >= least && Math.round(height) >= least
          ? []
          : [`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 200)}`];
      });
  });
}

/** Where a text stands in a page and can be read in whole: neither cut nor outside the window. */
export async function readableIn(page: Page, text: string): Promise<number> {
  return page.evaluate((wanted) => {
    const cut = (element: Element): boolean => {
      const { overflowX, clip, clipPath } = getComputedStyle(element);
      const hides = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      const parent = element.parentElement;
      return hides || clip !== 'auto' || clipPath !== 'none' || (parent !== null && cut(parent));
    };
    return [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes(wanted),
      );
      const box = element.getBoundingClientRect();
      return own && box.width > 0 && box.left >= 0 && box.right <= innerWidth && !cut(element);
    }).length;
  }, text);
}
