import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../scripts/chromium/launch-chromium.js';
import { seedDemo } from '../scripts/screenshots/seed-demo.js';
import { introduction, newcomerAsks } from './journeys/newcomer.js';
import { clearInbox, fillInbox, mentorLogin, texts } from './journeys/train.js';
import type { Environment } from './support/environment.js';
import {
  composedKey,
  decision,
  doingOf,
  glancedAt,
  noEffort,
  partsOf,
  plus,
  readingOf,
} from './support/keystroke-level.js';
import { desk, type Device, phone, Somebody, type Step } from './support/somebody.js';

/** A way that somebody went, and what it took. */
export interface Journey {
  readonly name: string;
  readonly device: Device;
  readonly steps: readonly Step[];
  /** What they wrote on it: the least that anybody would do anywhere is to type that. */
  readonly texts: readonly string[];
}

const slowdown = 4;
const trainLatencyMs = 400;

/** What people come for, gone in earnest in a Chromium whose CPU is slowed down four times, in the demo community. */
export async function benchJourneys(chromium: string, { url, databaseUrl }: Environment): Promise<Journey[]> {
  await seedDemo(databaseUrl);
  await fillInbox(url);
  const browser = await launchChromium(chromium);
  try {
    return [
      await newcomersWay(browser, url, desk, 'ada-at-a-desk'),
      await newcomersWay(browser, url, phone, 'ada-with-a-phone'),
      await mentorOnTheTrain(browser, url),
    ];
  } finally {
    await browser.close();
  }
}

async function newcomersWay(browser: Browser, url: string, device: Device, login: string): Promise<Journey> {
  const name = `The newcomer’s way (${device.name})`;
  console.log(`${name} …`);
  const { page, cdp } = await seat(browser, device);
  const newcomer = new Somebody(page, cdp, device);
  await page.goto(url);
  await page.getByRole('link', { name: /^Look at/ }).waitFor();
  await newcomerAsks(newcomer, login);
  await page.context().close();
  return { name, device, steps: newcomer.steps, texts: [introduction] };
}

async function mentorOnTheTrain(browser: Browser, url: string): Promise<Journey> {
  const name = `A mentor’s inbox on a train (${phone.name}, ${trainLatencyMs} ms away)`;
  console.log(`${name} …`);
  const { page, cdp } = await seat(browser, phone);
  await page.goto(`${url}/auth/github?returnTo=/c/cpython/inbox`);
  await page.getByLabel('Login').fill(mentorLogin);
  await page.getByRole('button', { name: 'Sign in as someone new' }).click();
  await page.getByRole('heading', { level: 1, name: 'Inbox (4)' }).waitFor();
  const network = (offline: boolean) =>
    cdp.send('Network.emulateNetworkConditions', {
      offline,
      latency: trainLatencyMs,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  await network(false);
  const mentor = new Somebody(page, cdp, phone);
  await clearInbox(mentor, { cut: () => network(true), mend: () => network(false) });
  await page.context().close();
  return { name, device: phone, steps: mentor.steps, texts };
}

async function seat(browser: Browser, device: Device): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({
    ...device.context,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, cdp };
}

/** Markdown tables, for docs/PERFORMANCE.md. */
export const journeyTablesOf = (journeys: readonly Journey[]): string =>
  [...journeys.map(stepsTable), summaryTable(journeys)].join('\n\n');

function stepsTable({ name, device, steps }: Journey): string {
  const row = ({ name: step, effort, wordsInView, waitedMs }: Step) => {
    const { pointings, strokes, scrolls, keys, wordsRead } = effort;
    const counts = [pointings + strokes, scrolls, keys, wordsInView, wordsRead];
    const times = [doingOf(effort, device.hands), readingOf(effort), waitedMs / 1000].map(seconds);
    return `| ${[step, ...counts, ...times].join(' | ')} |`;
  };
  return [
    `| ${name} | presses and strokes | scrolls | keys | words in view | words needed | doing | reading | machine |`,
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...steps.map(row),
    row(all(steps)),
  ].join('\n');
}

/** Beside the least that anybody would do anywhere: to type what was written. */
function summaryTable(journeys: readonly Journey[]): string {
  const row = ({ name, device, steps, texts }: Journey) => {
    const { effort, waitedMs } = all(steps);
    const [doing, reading, machine] = [doingOf(effort, device.hands), readingOf(effort), waitedMs / 1000];
    const sum = doing + reading + machine;
    const glancing = doing + reading * glancedAt + machine;
    const keys = texts.join('').length;
    const least = keys * device.hands.key;
    const slower = keys * (composedKey - device.hands.key) - texts.flatMap(partsOf).length * decision;
    const times = [least, doing, reading, machine, sum].map(seconds);
    const ratio = (whole: number) => (whole / least).toFixed(1);
    const cells = [name, ...times, ratio(sum), seconds(glancing), ratio(glancing)];
    return `| ${[...cells, `${((machine / sum) * 100).toFixed(0)} %`, seconds(sum + slower)].join(' | ')} |`;
  };
  return [
    '| What | its texts alone, typed | doing | reading | machine | every word read | ratio | pages glanced at | ratio | share of the machine | with texts thought out |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...journeys.map(row),
  ].join('\n');
}

const all = (steps: readonly Step[]): Step => ({
  name: '**All of it**',
  effort: steps.reduce((sum, { effort }) => plus(sum, effort), noEffort),
  wordsInView: steps.reduce((sum, { wordsInView }) => sum + wordsInView, 0),
  waitedMs: steps.reduce((sum, { waitedMs }) => sum + waitedMs, 0),
});

const seconds = (value: number): string => `${value.toFixed(1)} s`;
