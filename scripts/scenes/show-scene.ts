import type { Page, Request } from 'playwright-core';
import type { Scene } from './scene.js';
import type { Stage } from './stage.js';

const patienceMs = 30_000;
/** So many looks in a row at which nothing was on its way: what one answer asks for next is on its way by then. */
const looks = 3;

/** What a page has asked for and not got yet. */
const onTheirWay = new WeakMap<Page, Set<Request>>();

/** Opens a scene's page, does there what belongs to it, and waits until all has come. */
export async function showScene(page: Page, scene: Scene, stage: Stage, url: string): Promise<void> {
  watch(page);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await scene.before?.(page);
  await page.goto(new URL(scene.path(stage), url).href);
  await settle(page, scene);
  if (scene.act === undefined) return;
  await scene.act(page);
  await settle(page, scene);
}

function watch(page: Page): void {
  if (onTheirWay.has(page)) return;
  const requests = new Set<Request>();
  onTheirWay.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
  page.on('framenavigated', (frame) => frame === page.mainFrame() && requests.clear());
}

async function settle(page: Page, { name }: Scene): Promise<void> {
  await page.getByRole('heading', { level: 1, includeHidden: true }).first().waitFor({ state: 'attached' });
  const requests = onTheirWay.get(page) ?? new Set();
  const end = Date.now() + patienceMs;
  for (let quiet = 0; quiet < looks;) {
    const busy = await page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const look = () => resolve(document.querySelector('[aria-busy="true"]') !== null);
          requestAnimationFrame(() => requestAnimationFrame(look));
        }),
    );
    quiet = busy || requests.size > 0 ? 0 : quiet + 1;
    if (Date.now() > end)
      throw new Error(
        `${name} does not come to rest: ${[...requests].map((request) => request.url()).join(' ')}`,
      );
  }
}
