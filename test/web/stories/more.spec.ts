import { aCommunity, type TestCommunity } from '../../support/factories/community.js';
import { aMentor, aNewcomer } from '../../support/factories/mentor.js';
import { aRequest } from '../../support/factories/request.js';
import { chooseDay, dayFromToday, describeInBrowser } from '../support/index.js';

describeInBrowser('more of it', (web) => {
  let community: TestCommunity;
  beforeEach(async () => {
    community = await aCommunity(web.app);
  });
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);

  it('of a long introduction is shown on demand, and of mentors as many as there are', async () => {
    const mentors = await Promise.all(
      numbered(12).map((n) => aMentor(web.app, community, { name: `mentor ${n}` })),
    );
    await web.app.sql.query('UPDATE profile SET introduction = $1 WHERE member_id = $2', [
      `${'I have read the event loop from end to end. '.repeat(30)}\n\nAnd here it ends.`,
      mentors[0]!.memberId,
    ]);
    const tab = await web.as(await aNewcomer(web.app, community));
    const { page } = tab;
    await tab.open(`/c/${community.slug}/mentors`);
    await tab.sees('12 mentors fit.');
    const cards = page.getByRole('article');
    expect(await cards.count()).toBe(10);
    await page.getByRole('button', { name: 'Show more mentors' }).click();
    await cards.nth(11).waitFor();
    expect(await cards.count()).toBe(12);
    expect(new Set(await cards.evaluateAll((all) => all.map((card) => card.ariaLabel))).size).toBe(12);
    expect(await page.getByRole('button', { name: 'Show more mentors' }).count()).toBe(0);

    const long = page.getByRole('article', { name: 'mentor 0', exact: true });
    const height = async () => (await long.boundingBox())!.height;
    const short = await height();
    await long.getByRole('button', { name: 'Read more' }).click();
    await long.getByRole('button', { name: 'Show less' }).waitFor();
    expect(await height()).toBeGreaterThan(short);
    await long.getByText('And here it ends.').scrollIntoViewIfNeeded();
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();
    await long.getByRole('button', { name: 'Show less' }).click();
    await long.getByRole('button', { name: 'Read more' }).waitFor();
    expect(await height()).toBe(short);
  });

  it('of the open queue is shown a few at a time', async () => {
    for (const n of numbered(7))
      await aRequest(community, await aNewcomer(web.app, community, { name: `asker ${n}` }), null);
    const tab = await web.as(await aMentor(web.app, community));
    const { page } = tab;
    await tab.open(`/c/${community.slug}/mentoring`);
    const looks = page.getByRole('button', { name: 'Have a look at it' });
    await looks.nth(4).waitFor();
    expect(await looks.count()).toBe(5);
    await page.getByRole('button', { name: 'Show more (2)' }).click();
    await looks.nth(6).waitFor();
    expect(await page.getByRole('button', { name: /^Show more/ }).count()).toBe(0);
  });

  it('can be asked of a mentor again after the days away that they set, and until then of others', async () => {
    const mentor = await aMentor(web.app, community, { name: 'fay' });
    const [tab, newcomer] = await Promise.all([web.as(mentor), web.as(await aNewcomer(web.app, community))]);
    const { page } = tab;
    await newcomer.open(`/c/${community.slug}/mentors`);
    await newcomer.page.getByRole('link', { name: 'Ask fay' }).waitFor();
    const form = await newcomer.another();
    await form.open(`/c/${community.slug}/ask?mentor=${mentor.memberId}`);
    await form.page.getByRole('textbox', { name: /^Who are you/ }).fill('May I?');

    await tab.open(`/settings/profile?community=${community.slug}`);
    const away = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Times away' }) });
    await chooseDay(away.getByLabel('From when until when?'), dayFromToday(0), dayFromToday(10));
    await away.getByRole('button', { name: 'Save' }).click();
    await away.getByText('Saved.').waitFor();
    await tab.expectAccessible();

    await form.page.getByRole('button', { name: 'Send', exact: true }).click();
    await form.sees(/away/);
    expect(await form.page.getByRole('textbox', { name: /^Who are you/ }).inputValue()).toBe('May I?');
    await newcomer.page.reload();
    await newcomer.sees('1 mentor is away for some days.');
    await newcomer.expectAccessible();
    await tab.open(`/c/${community.slug}/mentoring`);
    await tab.sees(/^You are away up to and including/);
    await page.getByRole('button', { name: 'I am back' }).click();
    await tab.sees('Requests can reach you');
    await newcomer.page.reload();
    await newcomer.page.getByRole('link', { name: 'Ask fay' }).waitFor();
  });
});
