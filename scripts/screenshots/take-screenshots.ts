import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { withEnvironment } from '../../bench/support/environment.js';
import { launchChromium } from '../chromium/launch-chromium.js';
import { type Scene, scenes, setStage, showScene, type Stage } from '../scenes/index.js';
import { seedDemo } from './seed-demo.js';

const folder = join('.waymark', 'screenshots');
const windows = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];
const themes = ['light', 'dark'] as const;

/** @param part of the names of the scenes to take; all when empty */
export async function takeScreenshots(chromium: string, part: string): Promise<void> {
  const wanted = scenes.filter(({ name }) => name.includes(part));
  mkdirSync(folder, { recursive: true });
  await withEnvironment(async (environment) => {
    await seedDemo(environment.databaseUrl);
    const stage = await setStage(environment.url);
    const browser = await launchChromium(chromium);
    for (const login of new Set(wanted.map(({ as }) => as))) {
      const theirs = wanted.filter(({ as }) => as === login);
      await takeOf(browser, environment.url, login, theirs, stage);
    }
    await browser.close();
  });
  console.log(`${wanted.length} scenes, ${windows.length * themes.length} pictures each, in ${folder}`);
}

async function takeOf(
  browser: Browser,
  url: string,
  login: string | null,
  theirs: readonly Scene[],
  stage: Stage,
): Promise<void> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (login !== null) await signIn(page, url, login);
  for (const scene of theirs) {
    for (const window of windows) {
      await page.setViewportSize(window);
      await showScene(page, scene, stage, url);
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        await page.screenshot({
          path: join(folder, `${scene.name}-${window.width}-${theme}.png`),
          fullPage: true,
        });
      }
    }
  }
  await context.close();
}

/** As a person of the demo, or as somebody new of that login, over the stand-in's page. */
async function signIn(page: Page, url: string, login: string): Promise<void> {
  await page.goto(`${url}/auth/github?returnTo=/`);
  const account = page.getByRole('button', { name: login });
  if (await account.isVisible()) {
    await account.click();
  } else {
    await page.getByLabel('Login').fill(login);
    await page.getByRole('button', { name: 'Sign in as someone new' }).click();
  }
  await page.waitForURL(`${url}/`);
}
