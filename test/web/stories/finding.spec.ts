import { aCommunity, type TestCommunity } from '../../support/factories/community.js';
import { aMentor, aNewcomer, anArea } from '../../support/factories/mentor.js';
import { aRequest } from '../../support/factories/request.js';
import { describeInBrowser, type Tab } from '../support/index.js';

const write = async (tab: Tab, text: string) => {
  await tab.page.getByRole('textbox', { name: 'Who are you' }).fill(text);
};
const written = (tab: Tab) => tab.page.getByRole('textbox', { name: 'Who are you' }).inputValue();

describeInBrowser('finding a mentor', (web) => {
  let community: TestCommunity;
  beforeEach(async () => {
    community = await aCommunity(web.app);
  });

  it('narrows the list in the address, and puts some of it side by side', async () => {
    const [asyncio, docs] = [await anArea(web.app, community), await anArea(web.app, community, 'docs')];
    await Promise.all([
      aMentor(web.app, community, { name: 'wren', areas: { [asyncio]: 2, [docs]: 3 } }),
      aMentor(web.app, community, { name: 'olga' }),
    ]);
    const newcomer = await aNewcomer(web.app, community, { wishes: { [asyncio]: 3 } });
    const tab = await web.as(newcomer);
    const { page } = tab;
    await tab.open(`/c/${community.slug}/mentors`);
    await tab.sees('2 mentors fit.');
    await tab.sees('4 hours a week in common: Tue 18:00–20:00 and Thu 18:00–20:00 on your clock');
    await page
      .getByRole('article', { name: 'wren' })
      .getByRole('img', { name: 'Hours in common, on your clock: Tue 18:00–20:00 and Thu 18:00–20:00.' })
      .waitFor();
    await tab.sees('Your hours');
    await tab.sees('New here, no answers yet.');
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();

    await page.getByLabel('Compare wren with others').check();
    await tab.sees('One marked.');
    await page.locator(':focus').and(page.getByLabel('Compare wren with others')).waitFor(); // the keys go on from there
    await page.getByLabel('Compare olga with others').check();
    await page.getByRole('link', { name: 'See them side by side' }).click();
    await page.getByRole('columnheader', { name: 'wren' }).waitFor();
    await page.getByRole('rowheader', { name: 'Time in common' }).waitFor();
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();

    // A phone has no room for columns: each thing compared has both of them below it.
    const wide = page.viewportSize()!;
    await page.setViewportSize({ width: 360, height: 740 });
    const room = page.getByRole('heading', { name: 'Room' }).locator('..');
    for (const name of ['wren', 'olga']) await room.getByRole('term').filter({ hasText: name }).waitFor();
    expect(await page.getByRole('columnheader').count()).toBe(0);
    await tab.expectAccessible();
    await page.setViewportSize(wide);
    await page.getByRole('columnheader', { name: 'wren' }).waitFor();

    // Nobody is chosen: what to do instead, with the way there.
    await tab.open(`/c/${community.slug}/mentors/compare`);
    await tab.sees('Nobody is marked yet.');
    await tab.expectAccessible();
    await page.getByRole('link', { name: 'Choose whom to compare' }).click();
    await tab.sees('2 mentors fit.');

    // Somebody else's link, or one's own of yesterday, narrows in the same way.
    await tab.open(`/c/${community.slug}/mentors?area=${docs}`);
    await tab.sees('1 mentor fits.');
    expect(await page.getByRole('article').count()).toBe(1);
    await page.getByLabel('Time in common').selectOption('60');
    await page.waitForURL(/minutes=60/);
    await page.getByLabel('Offers').selectOption('PAIRING');
    await tab.sees('Nobody fits with all of these at once.');
    await tab.expectAccessible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await tab.sees('2 mentors fit.');
  });

  it('asks with a template, and shows what waits and what happens next', async () => {
    const early = [{ day: 'MONDAY', start: '06:00', end: '07:00' }];
    await aMentor(web.app, community, { name: 'olga', windows: early });
    const tab = await web.as(await aNewcomer(web.app, community));
    const { page } = tab;
    await tab.open(`/c/${community.slug}/mentors`);
    await tab.sees('No usual hours in common. Writing to each other works at any hour.');
    expect(
      await page
        .getByRole('article')
        .getByRole('img', { name: /hours in common/i })
        .count(),
    ).toBe(0);
    await page.getByRole('link', { name: 'Ask olga' }).click();
    await page.getByRole('button', { name: 'Begin with a few sentences' }).click();
    await page.keyboard.type('Oslo');
    expect(await written(tab)).toContain('I come from Oslo and know … already.');
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();
    await page.getByRole('button', { name: 'Send' }).click();
    await tab.sees('There are gaps “…” left');
    await tab.expectAccessible();
    await page.keyboard.type('C');
    expect(await written(tab)).toContain('I come from Oslo and know C already.');
    await write(tab, 'Hello! I would like to learn how the loop works … and why.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.waitForURL(/\/threads\//);
    await tab.open(`/c/${community.slug}/mentors`);
    await tab.sees('You asked olga');
    await tab.sees('Without an answer by then it moves on by itself');
    await tab.expectAccessible();
  });

  it('says in the conversation who took the request back, and goes on with the same words', async () => {
    const olga = await aMentor(web.app, community, { name: 'olga' });
    await aMentor(web.app, community, { name: 'sam' });
    const newcomer = await aNewcomer(web.app, community, { name: 'hal' });
    const said = { introduction: 'May I ask you about the loop?', tried: 'I read base_events.py.' };
    const { threadId } = await aRequest(community, newcomer, olga, said);
    const [tab, asked] = [await web.as(newcomer), await web.as(olga)];
    const { page } = tab;
    await Promise.all([tab, asked].map((one) => one.open(`/c/${community.slug}/threads/${threadId}`)));
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
    await tab.sees('You took it back.');
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();
    await asked.page.reload();
    await asked.sees('hal took it back. Nothing is expected of you.');
    expect(await asked.page.getByRole('link', { name: 'Ask whoever has time' }).count()).toBe(0);

    await page.getByRole('link', { name: 'Ask somebody else with these words' }).click();
    await page.getByRole('link', { name: 'Ask sam' }).click();
    await page.getByRole('heading', { name: 'Ask sam' }).waitFor();
    expect(await written(tab)).toBe(said.introduction);
    await tab.sees(said.tried);

    // What is being written now is kept instead.
    await write(tab, 'Hello sam!');
    await tab.open(`/c/${community.slug}/threads/${threadId}`);
    await page.getByRole('link', { name: 'Ask whoever has time' }).click();
    await page.getByRole('heading', { name: 'Ask whoever has time' }).waitFor();
    expect(await written(tab)).toBe('Hello sam!');
  });

  it('keeps what was written when the mentor takes a break, and offers the next best', async () => {
    const [first] = await Promise.all([
      aMentor(web.app, community, { name: 'fay' }),
      aMentor(web.app, community, { name: 'sam' }),
    ]);
    const tab = await web.as(await aNewcomer(web.app, community));
    await tab.open(`/c/${community.slug}/ask?mentor=${first.memberId}`);
    await write(tab, 'Hello, may I ask you?');
    await first.api.done('pauseMentoring', { communityId: community.id }, 'member { id }');
    await tab.page.getByRole('button', { name: 'Send' }).click();
    await tab.sees('This mentor is taking a break from new requests.');
    expect(await written(tab)).toBe('Hello, may I ask you?');
    await tab.expectAccessible();

    await tab.page.getByRole('link', { name: 'Ask sam' }).click();
    await tab.page.getByRole('heading', { name: 'Ask sam' }).waitFor();
    expect(await written(tab)).toBe('Hello, may I ask you?');

    // Whoever opens the old link now reads why, and who else there is.
    await tab.open(`/c/${community.slug}/ask?mentor=${first.memberId}`);
    await tab.sees('They cannot be asked at the moment.');
    await tab.page.getByRole('link', { name: 'Ask sam' }).waitFor();
    await tab.expectAccessible();
    await tab.open(`/c/${community.slug}/ask?mentor=01a202ff-ac57-7394-aa17-2a6dc9944c40`);
    await tab.sees('This mentor has left, or the link is old.');
  });

  it('keeps what was written through an expired session, and asks anyone', async () => {
    const newcomer = await aNewcomer(web.app, community);
    const tab = await web.as(newcomer);
    await tab.open(`/c/${community.slug}/mentors`);
    await tab.sees('There are no mentors here yet.');
    await tab.expectAccessible();
    await tab.page.getByRole('link', { name: 'Ask anyone' }).first().click();
    await tab.sees('All mentors can read this.');
    await write(tab, 'Who could show me around?');
    await web.endSessions(newcomer);
    await tab.page.getByRole('button', { name: 'Send' }).click();
    await tab.page.getByRole('alert').waitFor();
    const back = await web.as(newcomer);
    await tab.context.addCookies(await back.context.cookies());
    await tab.open(`/c/${community.slug}/ask`);
    await tab.page.getByRole('textbox', { name: 'Who are you' }).waitFor();
    expect(await written(tab)).toBe('Who could show me around?');
    await tab.expectAccessible();
    await tab.page.getByRole('button', { name: 'Send' }).click();
    await tab.page.waitForURL(/\/threads\//);
  });

  it('says what keeps the mentors away, and what would help', async () => {
    await aMentor(web.app, community, { languages: [{ tag: 'de', fluency: 'NATIVE' }] });
    const tab = await web.as(await aNewcomer(web.app, community));
    await tab.open(`/c/${community.slug}/mentors`);
    await tab.sees('1 mentor speaks none of your languages.');
    await tab.expectAccessible();
    await tab.page.getByRole('link', { name: 'Add a language' }).click();
    await tab.page.getByRole('heading', { name: 'Which languages do you speak?' }).waitFor();
  });
});
