import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../scripts/chromium/launch-chromium.js';
import type { BenchData } from './support/data.js';
import type { Environment } from './support/environment.js';

/** What a page is measured by, against the same page as finished HTML without a script. */
export interface WebComparison {
  readonly name: string;
  readonly unit: 'ms' | 'share';
  readonly bare: number;
  readonly waymark: number;
}

interface Load {
  /** Milliseconds until the content is there and the page has nothing left to do that keeps it from answering. */
  readonly interactive: number;
  /** Sum of the shifts of what was to be seen already. */
  readonly shift: number;
}

interface Scene {
  readonly name: string;
  readonly path: string;
  /** Stands in the page once its content does. */
  readonly content: string;
  /** Before each load: what a load changes is as it was. */
  readonly prepare?: () => Promise<unknown>;
}

const slowdown = 4;
const rounds = 3;
const quietMs = 600;
const framesScrolled = 90;
const bareAddress = '/bare';

/** Runs in the page before anything of its own. */
const observe = `
  window.bench = { shown: 0, busyUntil: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.busyUntil = startTime + duration;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) bench.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const content = sessionStorage.getItem('content');
  (function look() {
    if (content !== null && document.body?.textContent.includes(content)) bench.shown = performance.now();
    else requestAnimationFrame(look);
  })();`;

/**
 * Time to interactive, layout shift and scrolling on a CPU that is slowed down four times, each beside the same page
 * as finished HTML, in turn.
 */
export async function benchWeb(
  chromium: string,
  environment: Environment,
  { memberId, threadId }: BenchData,
  messages: number,
): Promise<WebComparison[]> {
  const browser = await launchChromium(chromium);
  try {
    const { page, cdp } = await seat(browser, environment, memberId);
    const threadReadUpTo = (read: number, state: string): Scene => ({
      name: `A thread of ${messages.toLocaleString('en')} messages, ${state}`,
      path: `/c/bench/threads/${threadId}`,
      content: ', with some text.',
      prepare: () =>
        environment.sql.query('UPDATE thread_participant SET read_up_to = $1 WHERE thread_id = $2', [
          read,
          threadId,
        ]),
    });
    const usual = threadReadUpTo(messages - 20, '20 of them unread');
    const unread = threadReadUpTo(0, 'all of them unread');
    const scenes: Scene[] = [
      { name: 'Welcome', path: '/', content: 'Bench' },
      { name: 'Matches among 2,000 mentors', path: '/c/bench/mentors', content: 'person-' },
      usual,
      unread,
    ];
    const found: WebComparison[] = [];
    for (const scene of scenes) {
      console.log(`${scene.name} …`);
      found.push(...(await compareLoads(page, cdp, environment.url, scene)));
    }
    for (const thread of [usual, unread]) {
      found.push(await compareScrolling(page, cdp, environment.url, thread, messages));
    }
    return found;
  } finally {
    await browser.close();
  }
}

/** A signed-in browser of the newcomer whose data the bench made. */
async function seat(
  browser: Browser,
  { url, sql }: Environment,
  memberId: string,
): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(observe);
  await page.goto(`${url}/auth/github`);
  await page.getByLabel('Login').fill('reader');
  await page.getByRole('button', { name: 'Sign in as someone new' }).click();
  await page.waitForURL(`${url}/`);
  await sql.query(
    `UPDATE member SET user_id = (SELECT id FROM user_account WHERE login = 'reader') WHERE id = $1`,
    [memberId],
  );
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  return { page, cdp };
}

async function compareLoads(
  page: Page,
  cdp: CDPSession,
  url: string,
  scene: Scene,
): Promise<WebComparison[]> {
  await load(page, cdp, url + scene.path, scene); // warms the server up, and gives the finished page
  await serveBare(page, url, await finishedHtml(page));
  const bare: Load[] = [];
  const waymark: Load[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await load(page, cdp, url + bareAddress, scene));
    waymark.push(await load(page, cdp, url + scene.path, scene));
  }
  const { name } = scene;
  const middle = (loads: readonly Load[], of: keyof Load) => median(loads.map((each) => each[of]));
  return [
    {
      name: `${name}: interactive`,
      unit: 'ms',
      bare: middle(bare, 'interactive'),
      waymark: middle(waymark, 'interactive'),
    },
    {
      name: `${name}: layout shift`,
      unit: 'share',
      bare: middle(bare, 'shift'),
      waymark: middle(waymark, 'shift'),
    },
  ];
}

async function load(
  page: Page,
  cdp: CDPSession,
  address: string,
  { content, prepare }: Scene,
): Promise<Load> {
  await prepare?.();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate((text) => sessionStorage.setItem('content', text), content);
  await page.goto(address);
  await page.waitForFunction(
    (quiet) => {
      const { bench } = window as unknown as { bench: { shown: number; busyUntil: number } };
      return bench.shown > 0 && performance.now() - Math.max(bench.shown, bench.busyUntil) > quiet;
    },
    quietMs,
    { timeout: 120_000 },
  );
  const measured = await page.evaluate<{ shown: number; busyUntil: number; shift: number }>('window.bench');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { interactive: Math.max(measured.shown, measured.busyUntil), shift: measured.shift };
}

/** The page as it stands, with its style sheets and without its scripts. */
const finishedHtml = (page: Page): Promise<string> =>
  page.evaluate(() => {
    for (const script of document.querySelectorAll('script, link[rel=modulepreload]')) script.remove();
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });

async function serveBare(page: Page, url: string, body: string): Promise<void> {
  await page.unroute(url + bareAddress);
  await page.route(url + bareAddress, (route) => route.fulfill({ contentType: 'text/html', body }));
}

/** Share of frames that took longer than two of a 60 Hz screen while one scrolls through the conversation. */
async function compareScrolling(
  page: Page,
  cdp: CDPSession,
  url: string,
  thread: Scene,
  messages: number,
): Promise<WebComparison> {
  const all = Array.from(
    { length: messages },
    (_, n) => `<article><p>Message ${n + 1}, with <strong>some</strong> text.</p></article>`,
  ).join('');
  await serveBare(page, url, `<!doctype html><title>bare</title><main>${all}</main>`);
  const bare: number[] = [];
  const waymark: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await load(page, cdp, url + bareAddress, thread);
    bare.push(await longFrames(page, cdp));
    await load(page, cdp, url + thread.path, thread);
    waymark.push(await longFrames(page, cdp));
  }
  return {
    name: `${thread.name}: long frames while scrolling`,
    unit: 'share',
    bare: median(bare),
    waymark: median(waymark),
  };
}

async function longFrames(page: Page, cdp: CDPSession): Promise<number> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const share = await page.evaluate(async (frames) => {
    const scrolls = (element: Element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowY) &&
      element.scrollHeight > element.clientHeight + 400;
    const scroller = [...document.querySelectorAll('*')].find(scrolls) ?? document.documentElement;
    const direction = scroller.scrollTop > 400 ? -1 : 1; // away from where the conversation was opened
    const times: number[] = [];
    for (let frame = 0; frame <= frames; frame += 1) {
      times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
      scroller.scrollBy(0, direction * 80);
    }
    const long = times.slice(1).filter((time, index) => time - (times[index] ?? time) > 34);
    return long.length / frames;
  }, framesScrolled);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return share;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** A Markdown table, for docs/PERFORMANCE.md. */
export function webTableOf(comparisons: readonly WebComparison[]): string {
  const shown = (value: number, unit: WebComparison['unit']) =>
    unit === 'ms' ? `${value.toFixed(0)} ms` : value.toFixed(3);
  return [
    '| What | as finished HTML | Waymark | ratio |',
    '|---|---:|---:|---:|',
    ...comparisons.map(({ name, unit, bare, waymark }) => {
      const ratio = bare > 0 ? (waymark / bare).toFixed(1) : '–';
      return `| ${name} | ${shown(bare, unit)} | ${shown(waymark, unit)} | ${ratio} |`;
    }),
  ].join('\n');
}
