import { type Scene, scenes, setStage, showScene, type Stage } from '../../../scripts/scenes/index.js';
import { seedDemo } from '../../support/factories/demo.js';
import { lonelyTimesIn } from '../support/clocks.js';
import { describeInBrowser, type Tab } from '../support/index.js';
import { motionIn, watchMotion } from '../support/motion.js';

/** What TanStack's router shows of itself in its page: a page of which nobody thought here is known to it, too. */
interface PageWithRouter {
  readonly __TSR_ROUTER__: {
    readonly routesByPath: Record<string, { readonly children?: object }>;
    readonly state: { readonly matches: readonly { readonly fullPath: string }[] };
  };
}

/** These have no page of their own and lead on to another. */
const leadOn = ['/settings', '/c/$slug/me'];

const lookers = [...new Set(scenes.map(({ as }) => as))].map(
  (login) => [login ?? 'a visitor', login] as const,
);

describeInBrowser('every page, in every state', (web) => {
  let stage: Stage;
  const visited = new Set<string>(leadOn);
  beforeAll(async () => {
    await seedDemo(web.app);
    stage = await setStage(web.app.url);
  });

  const look = async (tab: Tab, scene: Scene): Promise<string[]> => {
    const { page } = tab;
    if (scene.trouble !== undefined) tab.expectTrouble(scene.trouble);
    await showScene(page, scene, stage, web.app.url);
    visited.add(await routeOf(tab));
    const headings = await page.getByRole('heading', { level: 1, includeHidden: true }).allInnerTexts();
    const title = await page.title();
    return [
      ...(headings.length === 1 ? [] : [`has ${headings.length} headings of the first order`]),
      ...(title.includes(headings[0] ?? '') && title.endsWith(' · Waymark') ? [] : [`is titled “${title}”`]),
      ...(await lonelyTimesIn(page, scene.alone === true)),
      ...(await motionIn(page)),
      ...(await tab.sidewaysScroll(1280)),
      ...(await tab.sidewaysScroll(320)),
      ...(await tab.cutText(320)),
      ...(await tab.violations()),
      ...(await tab.unseenFocus()),
    ].map((wrong) => `${scene.name} ${wrong}`);
  };

  it.each(lookers)(
    'is accessible in both themes, titled, and never wider than its window, as %s sees it',
    async (_, login) => {
      const tab = await web.visitor();
      await watchMotion(tab.context);
      if (login !== null) await tab.signIn(login);
      const found: string[] = [];
      for (const scene of scenes.filter(({ as }) => as === login)) found.push(...(await look(tab, scene)));
      expect(found).toEqual([]);
    },
    400_000,
  );

  it('has a scene', async () => {
    const tab = await web.visitor();
    await tab.open('/');
    await tab.page.getByRole('heading', { level: 1 }).waitFor();
    const routes = await tab.page.evaluate(() =>
      Object.entries((self as unknown as PageWithRouter).__TSR_ROUTER__.routesByPath)
        .filter(([, { children }]) => children === undefined)
        .map(([path]) => path),
    );
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter((path) => !visited.has(path))).toEqual([]);
  });
});

/** The route whose page is shown, as the router writes it. */
async function routeOf({ page }: Tab): Promise<string> {
  const path = await page.evaluate(
    () => (self as unknown as PageWithRouter).__TSR_ROUTER__.state.matches.at(-1)?.fullPath ?? '',
  );
  return path.replace(/(.)\/$/, '$1');
}
