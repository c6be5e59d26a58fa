import { aCommunity, aMember } from '../../support/factories/community.js';
import { describeInBrowser } from '../support/index.js';

describeInBrowser('the frame of every page', (web) => {
  it('leads a visitor from the welcome to a community, by keyboard alone, and to the sign-in', async () => {
    const community = await aCommunity(web.app);
    const visitor = await web.visitor();
    const { page } = visitor;
    await visitor.open('/');
    await visitor.sees('Too few people have asked here');
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
    await tab.open('/nowhere');
    await page.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor();
    await page.getByRole('link', { name: /^Your inbox in/ }).waitFor();
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();

    await page.route('**/assets/notifications-page*.js', (route) => route.fulfill({ status: 404 }));
    tab.expectTrouble(/404|dynamically imported module/);
    await page.getByRole('link', { name: 'Notifications' }).click();
    await page.getByRole('heading', { level: 1, name: 'A part of this page did not come' }).waitFor();
    await tab.expectAccessible();
    await page.unroute('**/assets/notifications-page*.js');
    await page.getByRole('button', { name: 'Load it again' }).click();
    await tab.sees('Nothing has happened yet');
  });
});
