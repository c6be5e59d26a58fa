import {
  aCommunity,
  aMember,
  type TestCommunity,
  type TestMember,
} from '../../support/factories/community.js';
import { aMentor, anArea } from '../../support/factories/mentor.js';
import { describeInBrowser, phone, type Tab } from '../support/index.js';

/** Whom the newcomers of these stories find. */
const aHelper = async (community: TestCommunity, app: Parameters<typeof aMentor>[0]) => {
  const asyncio = await anArea(app, community);
  return aMentor(app, community, { name: 'mira', areas: { [asyncio]: 3 } });
};

interface Answered {
  readonly timeZone: string;
  readonly areas: readonly { readonly importance: number | null; readonly area: { readonly name: string } }[];
  readonly availability: readonly { readonly day: string; readonly start: string; readonly end: string }[];
  readonly languages: readonly { readonly tag: string }[];
}

async function answersOf(member: TestMember): Promise<Answered> {
  const { member: answered } = await member.api.query<{ member: Answered }>(
    `query ($id: ID!) { member(id: $id) {
      timeZone areas { importance area { name } } availability { day start end } languages { tag }
    } }`,
    { id: member.memberId },
  );
  return answered;
}

const cell = (tab: Tab, name: string) => tab.page.getByRole('gridcell', { name, exact: true });
const press = async (tab: Tab, ...keys: string[]) => {
  for (const key of keys) await tab.page.keyboard.press(key);
};

describeInBrowser('the three questions', (web) => {
  it('are answered with a mouse, each saved as one goes, and lead to a mentor', async () => {
    const community = await aCommunity(web.app);
    await aHelper(community, web.app);
    const newcomer = await aMember(web.app, community);
    const tab = await web.as(newcomer);
    const { page } = tab;

    await tab.open(`/c/${community.slug}/questions`);
    await page.getByRole('heading', { name: 'What draws you?' }).waitFor();
    await tab.expectAccessible();
    await page.getByRole('button', { name: 'Add asyncio' }).click();
    await page.getByText('Keen', { exact: true }).click();
    await page.getByRole('button', { name: 'Save and go on' }).click();

    await page.getByRole('heading', { name: 'When do you usually have time?' }).waitFor();
    expect((await answersOf(newcomer)).areas).toEqual([{ importance: 3, area: { name: 'asyncio' } }]);
    const draw = async (from: string, to: string) => {
      await cell(tab, from).scrollIntoViewIfNeeded();
      await cell(tab, from).hover();
      await page.mouse.down();
      await cell(tab, to).hover();
      await page.mouse.up();
    };
    await draw('Tuesday 18:00', 'Wednesday 19:30');
    await tab.sees('Tue 18:00–20:00');
    await tab.sees('Free: Tuesday to Wednesday, 18:00 to 20:00');
    await draw('Friday 17:00', 'Friday 18:30');
    await tab.sees('Free: Friday, 17:00 to 19:00');
    await page.getByRole('button', { name: 'Remove Wednesday, 18:00 to 20:00' }).click();
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();

    // The tab is closed before the answer is saved: what was painted is still there, at the question that is next.
    const later = await tab.another();
    await page.close();
    await later.open(`/c/${community.slug}/questions`);
    await later.sees('Tue 18:00–20:00');
    await later.page.getByRole('button', { name: 'Save and go on' }).click();
    await later.page.getByRole('heading', { name: 'Which languages do you speak?' }).waitFor();
    await later.expectAccessible();
    await later.page.getByRole('button', { name: 'Show me who fits' }).click();
    await later.page.getByRole('article', { name: 'mira' }).waitFor();
    expect(await answersOf(newcomer)).toMatchObject({
      timeZone: 'Europe/Berlin',
      availability: [
        { day: 'TUESDAY', start: '18:00', end: '20:00' },
        { day: 'FRIDAY', start: '17:00', end: '19:00' },
      ],
      languages: [{ tag: 'en' }],
    });
  });

  it('let areas be searched by keyboard and browsed by branch', async () => {
    const community = await aCommunity(web.app);
    const stdlib = await anArea(web.app, community, 'stdlib');
    const [asyncio, http] = [
      await anArea(web.app, community, 'asyncio', stdlib),
      await anArea(web.app, community, 'http', stdlib),
    ];
    for (const slug of ['json', 'math', 'zipfile']) await anArea(web.app, community, slug, stdlib);
    await anArea(web.app, community, 'docs');
    await aMentor(web.app, community, { areas: { [asyncio]: 2, [http]: 2 } });
    const newcomer = await aMember(web.app, community);
    const tab = await web.as(newcomer);
    const { page } = tab;
    await tab.open(`/c/${community.slug}/questions`);

    // Enter takes the first that is found, and never sends the form away.
    const search = page.getByRole('combobox', { name: 'What draws you?' });
    await search.waitFor();
    await page.clock.pauseAt(Date.now() + 60_000);
    await search.focus();
    await page.keyboard.type('asyn');
    await page.getByRole('option', { name: 'asyncio' }).waitFor();
    await page.clock.runFor(1_000); // what the list left for later, when it opened, comes after the last key
    await page.clock.resume();
    await press(tab, 'Enter');
    await page.getByRole('button', { name: 'Remove asyncio' }).waitFor();
    expect(await search.inputValue()).toBe('');
    await page.locator(':focus').and(search).waitFor();
    await page.keyboard.type('nothing such');
    await tab.sees('No area has this name.');
    await press(tab, 'Enter');
    expect(await search.inputValue()).toBe('nothing such');
    await press(tab, 'Escape');

    // What goes away when pressed leaves the keys at what came of it.
    await page.getByRole('button', { name: 'Add http' }).focus();
    await press(tab, 'Enter');
    await page.locator(':focus').filter({ hasText: 'http' }).and(page.getByRole('listitem')).waitFor();
    await page.getByRole('button', { name: 'Remove http' }).focus();
    await press(tab, 'Enter');
    await page.getByRole('button', { name: 'Add http' }).waitFor();
    await page.locator('main form :focus').waitFor();

    await page.getByRole('button', { name: 'Browse all 7 areas' }).click();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await page.getByRole('button', { name: 'stdlib (6)' }).click();
    await page.getByText('stdlib in general').click();
    await page.getByRole('button', { name: 'Remove stdlib' }).waitFor();
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByRole('heading', { name: 'When do you usually have time?' }).waitFor();
    expect((await answersOf(newcomer)).areas.map(({ area }) => area.name).sort()).toEqual([
      'asyncio',
      'stdlib',
    ]);
  });

  it('are answered by keyboard alone, up to asking a mentor', async () => {
    const community = await aCommunity(web.app);
    await aHelper(community, web.app);
    const newcomer = await aMember(web.app, community);
    const tab = await web.as(newcomer);
    const { page } = tab;
    const reach = async (name: string | RegExp, role: 'button' | 'link' | 'textbox' | 'gridcell') => {
      const target = page.getByRole(role, { name }).first();
      await target.waitFor();
      for (let presses = 0; presses < 60; presses += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await press(tab, 'Tab');
      }
      throw new Error(`the Tab key does not reach ${name}`);
    };

    await tab.open(`/c/${community.slug}/questions`);
    await reach('Add asyncio', 'button');
    await press(tab, 'Enter');
    await reach('Save and go on', 'button');
    await press(tab, 'Enter');

    await page.getByRole('grid', { name: 'Your week' }).waitFor();
    await reach('Monday 08:00', 'gridcell');
    await press(tab, 'ArrowRight', 'PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageDown');
    await press(tab, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await tab.sees('Tue 18:00–20:00');
    await press(tab, 'ArrowRight');
    await page.keyboard.down('Space');
    await press(tab, 'ArrowRight');
    await page.keyboard.up('Space');
    await press(tab, 'End', 'Enter', 'Delete', 'ArrowDown', 'Enter');
    await tab.sees('Sun 20:00–20:30');
    await reach('Save and go on', 'button');
    await press(tab, 'Enter');

    await page.getByRole('heading', { name: 'Which languages do you speak?' }).waitFor();
    await reach('Show me who fits', 'button');
    await press(tab, 'Enter');
    await reach('Ask mira', 'link');
    await press(tab, 'Enter');
    await reach('Who are you', 'textbox');
    await page.keyboard.type('Hello! I came here by keyboard alone.');
    await reach('Send', 'button');
    await press(tab, 'Enter');
    await page.waitForURL(/\/threads\//);
    expect((await answersOf(newcomer)).availability).toEqual([
      { day: 'TUESDAY', start: '18:00', end: '20:00' },
      { day: 'WEDNESDAY', start: '19:30', end: '20:00' },
      { day: 'THURSDAY', start: '19:30', end: '20:00' },
      { day: 'SUNDAY', start: '20:00', end: '20:30' },
    ]);
  });

  it('are answered with a finger on a phone: tapped, held and drawn, scrolled', async () => {
    const community = await aCommunity(web.app);
    const newcomer = await aMember(web.app, community);
    const tab = await web.as(newcomer, phone);
    const { page } = tab;
    await tab.open(`/c/${community.slug}/questions?question=time`);
    await cell(tab, 'Friday 10:00').tap();
    await tab.sees('Fri 10:00–10:30');

    const [from, to] = [cell(tab, 'Tuesday 10:00'), cell(tab, 'Tuesday 11:30')];
    const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!];
    const fingers = await tab.context.newCDPSession(page);
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      fingers.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: at === undefined ? [] : [{ x: at.x + 8, y: at.y + 8 }],
      });
    await finger('touchStart', start);
    await page.locator('[role="gridcell"][data-day="1"][data-state="free"]').waitFor();
    await finger('touchMove', end);
    await tab.sees('Tue 10:00–12:00');
    await finger('touchEnd');
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();
    // What is painted is not thrown away by saying that it is never the same.
    const neverTheSame = page.getByRole('button', { name: 'It is never the same' });
    expect(await neverTheSame.count()).toBe(0);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await neverTheSame.click();
    await page.getByRole('heading', { name: 'Which languages do you speak?' }).waitFor();
    expect((await answersOf(newcomer)).availability).toEqual([]);
  });
});
