import type { TestApplicationOptions } from '../../support/application.js';
import { Web } from './web.js';

export { phone, type SeatOptions, smallPhone, Web } from './web.js';
export { Tab } from './tab.js';
export { chooseDay, dayFromToday } from './choose-day.js';

/**
 * Stories of people at real browsers, before the real client and the real API:
 *
 * ```ts
 * describeInBrowser('asking a mentor', (web) => {
 *   it('reaches the mentor while they look at their inbox', async () => {
 *     const community = await aCommunity(web.app);
 *     const [newcomer, mentor] = await Promise.all([
 *       web.as(await aNewcomer(web.app, community)),
 *       web.as(await aMentor(web.app, community), phone),
 *     ]);
 *     await newcomer.open(`/c/${community.slug}/mentors`);
 *     await newcomer.page.getByRole('link', { name: 'Ask' }).click();
 *     await mentor.sees('asks you');
 *     await mentor.expectAccessible();
 *     await mentor.expectNoSidewaysScroll();
 *   });
 * });
 * ```
 *
 * One API and one database a file (`web.app`, a `TestApplication`); a browser of their own for each call of
 * `web.as(person)` (signed in at once), `web.visitor()` (`tab.signIn('ada')` goes over the stand-in's page) and
 * nobody else's cookies in it. `tab.another()` is a second tab of the same browser. `tab.offline()` takes one
 * browser off the network, `web.goAway()` takes the server away from all, `web.endSessions(person)` ends sign-in.
 *
 * Any error on the console, uncaught error, violation of the Content-Security-Policy, dialog, or request to another
 * site fails the test, unless `tab.expectTrouble(/…/)` said before that it belongs to the story.
 *
 * Where no browser can be had, `npm test` says what to install, and these specs are skipped. It builds the client
 * first when it is out of date.
 */
export function describeInBrowser(
  what: string,
  define: (web: Web) => void,
  options: TestApplicationOptions = {},
): void {
  const program = process.env['CHROMIUM_PATH'];
  (program ? describe : describe.skip)(what, () => {
    jest.setTimeout(90_000); // for what hangs: Chromium shares two cores with the API, PostgreSQL and another worker
    const web = new Web(program ?? '', options);
    beforeAll(() => web.start());
    afterEach(async () => {
      expect(await web.leave()).toEqual([]);
    });
    afterAll(() => web.stop());
    define(web);
  });
}
