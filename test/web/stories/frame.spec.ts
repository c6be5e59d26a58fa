import { aCommunity, aMember } from '../../support/factories/community.js';
import { describeInBrowser } from '../support/index.js';

describeInBrowser('the frame of every page', (web) => {
  it('leads a visitor from the welcome to a community, by keyboard alone, and to the sign-in', async () => {
    const community = await aCommunity(web.app);
    const visitor = await web.visitor();
    const { page } = visitor;
    await visitor.open('/');
    await visitor.sees('It is still too early to say how long it takes here. Nobody is waiting just now');
    await visitor.expectAccessible();
    await visitor.expectNoSidewaysScroll();

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter'); // the skip link
    const look = page.getByRole('link', { name: /^Look at/ }).first();
    for (let tabs = 0; tabs < 10 && !(await look.evaluate((link) => link === document.activeElement)); tabs++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1, name: 'Community' });
    await heading.waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await page.title()).toMatch(/^Community \d+ · Waymark$/);
    await visitor.expectAccessible();
    await visitor.expectNoSidewaysScroll();

    await page.getByRole('link', { name: 'Sign in', exact: true }).click();
    await visitor.chooseAccount('ada');
    await page.waitForURL(`**/c/${community.slug}`);
    await page.getByRole('button', { name: /ada/ }).waitFor();
  });

  it('says calmly that the session is over, keeps what was typed, and goes on after signing in beside', async () => {
    const community = await aCommunity(web.app);
    const member = await aMember(web.app, community, 'mia');
    const tab = await web.as(member);
    const { page } = tab;
    await tab.open(`/settings/profile?community=${community.slug}`);
    const field = page.getByLabel('Who are you?');
    await field.fill('I came for asyncio, and');
    await web.endSessions(member);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))); // somebody comes back
    await tab.sees('Your sign-in has ended');
    expect(await field.inputValue()).toBe('I came for asyncio, and');
    await tab.expectAccessible();
    await page.getByRole('button', { name: 'Save' }).first().click();
    await tab.sees('You are no longer signed in here');

    const [beside] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Sign in in a new tab' }).click(),
    ]);
    await beside.waitForURL(/github-stand-in/);
    await web.signIn(tab, member); // GitHub would know who it is
    await page.getByText('Your sign-in has ended').waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('I came for asyncio, and');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await tab.sees('Saved.');
  });

  it('says that the server is away, and goes on by itself when it is back', async () => {
    const community = await aCommunity(web.app);
    const tab = await web.as(await aMember(web.app, community));
    const { page } = tab;
    await tab.open(`/settings/profile?community=${community.slug}`);
    const field = page.getByLabel('Who are you?');
    await field.fill('I came for asyncio, and');
    web.goAway();
    await page.getByRole('button', { name: 'Save' }).first().click();
    await tab.sees('Waymark cannot be reached just now');
    expect(await field.inputValue()).toBe('I came for asyncio, and');
    web.comeBack();
    await page.getByText('Waymark cannot be reached just now').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save' }).first().click();
    await tab.sees('Saved.');
  });

  it('helps on where there is nothing, and where a part of the client does not come', async () => {
    const community = await aCommunity(web.app);
    const tab = await web.as(await aMember(web.app, community));
    const { page } = tab;
    tab.expectTrouble(/status of 404/);
    const answer = await page.goto('/nowhere/at-all');
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor();
    await page.getByRole('link', { name: /^Your inbox in/ }).waitFor();
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();

    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.route('**/assets/notifications-page*.js', (route) => route.fulfill({ status: 404 }));
    tab.expectTrouble(/404|dynamically imported module/);
    await page.getByRole('link', { name: 'Notifications' }).click();
    await page.getByRole('heading', { level: 1, name: 'A part of this page did not come' }).waitFor();
    expect(loads).toBe(1); // once, in case that there is a new version of the client
    await tab.expectAccessible();
    await page.unroute('**/assets/notifications-page*.js');
    await page.getByRole('button', { name: 'Load it again' }).click();
    await tab.sees('Nothing has happened yet');
  });

  it('goes on by itself to a page whose part did not come, and stays where one is until then', async () => {
    const community = await aCommunity(web.app);
    const tab = await web.as(await aMember(web.app, community));
    const { page } = tab;
    await tab.open(`/settings/profile?community=${community.slug}`);
    const field = page.getByLabel('Who are you?');
    await field.fill('I came for asyncio, and');
    let loads = 0;
    page.on('load', () => (loads += 1));
    web.goAway();
    await page.getByRole('link', { name: 'Notifications' }).click();
    await tab.sees('Waymark cannot be reached just now');
    expect(await field.inputValue()).toBe('I came for asyncio, and');
    await tab.expectAccessible();
    web.comeBack();
    await tab.sees('Nothing has happened yet');
    expect(loads).toBe(0);
  });

  it('brings the new version by itself where it has replaced what one opens', async () => {
    const community = await aCommunity(web.app);
    const tab = await web.as(await aMember(web.app, community));
    const { page } = tab;
    await tab.open(`/c/${community.slug}`);
    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.route('**/assets/notifications-page*.js', (route) =>
      loads === 0 ? route.fulfill({ status: 404 }) : route.continue(),
    );
    tab.expectTrouble(/404|dynamically imported module/);
    await page.getByRole('link', { name: 'Notifications' }).click();
    await tab.sees('Nothing has happened yet');
    expect(loads).toBe(1);
  });

  it('tells a page that broke, and of which request that was', async () => {
    const tab = await web.as(await aMember(web.app, await aCommunity(web.app)));
    const { page } = tab;
    await page.route('**/graphql', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace('"notifications":{', '"notifications":null,"other":{');
      await route.fulfill({ response: answer, body });
    });
    tab.expectTrouble(/TypeError|Cannot read properties of null/);
    await page.goto(`${web.app.url}/notifications`);
    await page.getByRole('heading', { level: 1, name: 'This page broke' }).waitFor();
    await tab.sees(/^If you report this, tell us the request: \S+$/);
    expect(await page.getByText(/^Cannot read properties of null/).isVisible()).toBe(false);
    await page.getByText('What a developer wants to know').click();
    await tab.sees(/^Cannot read properties of null/);
    await tab.expectFine();
  });
});
