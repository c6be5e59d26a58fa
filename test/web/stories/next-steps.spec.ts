import { aCommunity, aMember, type TestCommunity } from '../../support/factories/community.js';
import { aMentor, aNewcomer, anArea } from '../../support/factories/mentor.js';
import { aRequest } from '../../support/factories/request.js';
import { describeInBrowser, smallPhone, type Tab } from '../support/index.js';

describeInBrowser('the next steps', (web) => {
  let community: TestCommunity;
  beforeEach(async () => {
    community = await aCommunity(web.app);
  });

  const steps = (tab: Tab) =>
    tab.page.getByRole('region', { name: 'What would you like to do?' }).getByRole('link');
  const offered = (tab: Tab, number: number, text: string | RegExp) =>
    steps(tab).nth(number).filter({ hasText: text }).waitFor();

  it('of a newcomer go on from what they did: the questions, a mentor, the question that waits', async () => {
    const someoneNew = await web.as(await aMember(web.app, community));
    await someoneNew.open(`/c/${community.slug}`);
    await offered(someoneNew, 0, 'Answer three questions');
    // Each says the whole of its sentence, in a narrow window, too.
    await someoneNew.page.setViewportSize({ width: 320, height: 640 });
    const cut = (texts: Element[]) => texts.filter((text) => text.scrollHeight > text.clientHeight);
    expect(await steps(someoneNew).locator('p').evaluateAll(cut)).toEqual([]);

    const [mentor, newcomer] = [await aMentor(web.app, community), await aNewcomer(web.app, community)];
    const tab = await web.as(newcomer);
    await tab.open(`/c/${community.slug}`);
    await offered(tab, 0, 'Find a mentor');
    expect(await steps(tab).filter({ hasText: 'Answer three questions' }).count()).toBe(0);

    const { threadId } = await aRequest(community, newcomer, mentor);
    await tab.page.reload();
    await offered(tab, 0, /Your question waits for a mentor.*Hello, I would like to write my first patch/);
    await offered(tab, 1, 'Find a mentor');
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();
    await steps(tab).first().click();
    await tab.page.waitForURL(`**/threads/${threadId}`);
  });

  it('of those who guide and who run the place begin with that, and with what waits there', async () => {
    const mentor = await aMentor(web.app, community);
    const tab = await web.as(mentor);
    await tab.open(`/c/${community.slug}`);
    await offered(tab, 0, 'For mentors');
    await aRequest(community, await aNewcomer(web.app, community), mentor);
    await offered(tab, 0, 'One request waits for you');
    await tab.expectAccessible();

    const coordinator = await web.as(community.coordinator);
    await coordinator.open(`/c/${community.slug}`);
    await offered(coordinator, 0, 'For coordinators');
  });

  it('stand in the row of pages, which shows the one that one is on, whole, on a phone', async () => {
    const mentor = await aMentor(web.app, community);
    const tab = await web.as(mentor, smallPhone);
    await tab.open(`/c/${community.slug}/mentoring`);
    const row = tab.page.getByRole('navigation', { name: 'Pages of this community' });
    const offMiddle = async (name: RegExp) => {
      const box = (await row.getByRole('link', { name }).boundingBox())!;
      return Math.abs(box.x + box.width / 2 - 360 / 2);
    };
    await row.getByRole('link', { name: 'For mentors' }).waitFor();
    expect((await row.getByRole('link').allInnerTexts()).slice(1, 4)).toEqual([
      'Find a mentor',
      'Inbox',
      'For mentors',
    ]);
    expect(await offMiddle(/For mentors/)).toBeLessThan(2);
    // What comes to wait makes the row longer, in front of the page that one is on.
    await aRequest(community, await aNewcomer(web.app, community), mentor);
    await row.getByRole('link', { name: '1 thing waits for you' }).waitFor();
    await tab.page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    expect(await offMiddle(/For mentors/)).toBeLessThan(2);

    // It fades where it goes on, and nowhere else.
    await row.evaluate((element) => element.scrollTo({ left: 0 }));
    await row.and(tab.page.locator('[data-more=end]')).waitFor();
    await tab.expectAccessible();
    await row.evaluate((element) => element.scrollTo({ left: 60 }));
    await row.and(tab.page.locator('[data-more=both]')).waitFor();
    await row.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
    await row.and(tab.page.locator('[data-more=start]')).waitFor();
    await tab.page.setViewportSize({ width: 1_280, height: 800 });
    await row.and(tab.page.locator(':not([data-more])')).waitFor();
  });

  it('stand on the first page, too: what waits for a member, and how it goes for who belongs nowhere yet', async () => {
    const mentor = await aMentor(web.app, community);
    const member = await web.as(mentor);
    await member.open('/');
    await member.page.getByRole('heading', { level: 1, name: 'Welcome back' }).waitFor();
    await member.page.getByRole('region', { name: 'Your communities' }).getByRole('link').waitFor();
    expect(await member.page.getByRole('heading', { name: 'How it goes' }).count()).toBe(0);
    await aRequest(community, await aNewcomer(web.app, community), mentor);
    await member.page.getByRole('main').getByRole('link', { name: '1 thing waits for you' }).click();
    await member.page.waitForURL(`**/c/${community.slug}/inbox`);
    await member.page.goBack();
    await member.page.getByRole('heading', { level: 1, name: 'Welcome back' }).waitFor();
    await member.expectAccessible();
    await member.expectNoSidewaysScroll();

    const stranger = await web.as(await web.app.person('kay'));
    await stranger.open('/');
    await stranger.page.getByRole('heading', { name: 'How it goes' }).waitFor();
    await stranger.sees('Find somebody who knows the way');
    await stranger.expectAccessible();
  });

  it('begin with joining: Join leads to how people treat each other, and the button stays within reach', async () => {
    await web.app.sql.query('UPDATE conduct_text SET body = $2 WHERE community_id = $1', [
      community.id,
      Array.from({ length: 60 }, (_, at) => `Paragraph ${at}: be kind.`).join('\n\n'),
    ]);
    for (const area of ['asyncio', 'typing']) await anArea(web.app, community, area);
    const tab = await web.as(await web.app.person('kay'), smallPhone);
    const { page } = tab;
    await tab.open(`/c/${community.slug}`);
    await page.getByRole('link', { name: 'Join' }).waitFor();
    // By ear, too, each area is one of a list.
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /^(asyncio|typing)$/ })
        .count(),
    ).toBe(2);
    await page.getByRole('link', { name: 'Join' }).click();
    await page.locator('h2:focus', { hasText: 'How people treat each other here' }).waitFor();
    const agree = page.getByRole('button', { name: 'I agree, let me in' });
    const box = (await agree.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(640);
    await tab.expectAccessible();
    await page.keyboard.press('Tab');
    expect(await agree.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/questions$/);
  });
});
