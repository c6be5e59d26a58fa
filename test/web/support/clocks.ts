import type { Page } from 'playwright-core';

/**
 * Times of day in a page that lack the clock of whom they concern besides the reader, in words; empty when all is well.
 * Each has to be an `Instant`, whose `data-zone` says whose clock stands beside the reader's: it is read once more here.
 *
 * @param alone whether some of them concern the reader alone
 */
export async function lonelyTimesIn(page: Page, alone: boolean): Promise<string[]> {
  return page.evaluate((mayBeAlone) => {
    const timeOfDay = /\b\d{1,2}:\d{2}\b/;
    const dayWithTime = /\b\d{1,2}\.? \p{L}{3,}\.?,? (\d{4},? )?\d{1,2}:\d{2}\b/u;
    const clock = (at: string, timeZone?: string) =>
      new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone })
        .format(new Date(at))
        .replace(/^0/, '');
    const wrongWith = ({ dateTime, dataset: { zone } }: HTMLTimeElement, said: string) => {
      if (zone === undefined) return 'is no Instant';
      if (zone === 'nobody') return mayBeAlone ? null : 'stands beside nobody’s clock';
      if (zone === 'nobody yet') return null;
      const there = clock(dateTime, zone);
      const says = new RegExp(`(^|\\D)0?${there}`);
      return there === clock(dateTime) || says.test(said) ? null : `does not say that it is ${there}`;
    };
    const trouble: string[] = [];
    for (const time of document.querySelectorAll('time')) {
      const said = `${time.textContent} ${time.title}`;
      const wrong = timeOfDay.test(said) ? wrongWith(time, said) : null;
      if (wrong !== null) trouble.push(`“${said.trim()}” ${wrong}`);
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      if (dayWithTime.test(text) && node.parentElement?.closest('time') === null)
        trouble.push(`“${text}” is no <time>`);
    }
    for (const element of document.querySelectorAll('[title]:not(time), [aria-label]')) {
      const text = `${element.getAttribute('title') ?? ''} ${element.getAttribute('aria-label') ?? ''}`;
      if (dayWithTime.test(text)) trouble.push(`“${text.trim()}” is said of what is no <time>`);
    }
    return trouble;
  }, alone);
}
