import { ExpireRequests } from '#mentorships';
import { aCommunity, type TestCommunity, type TestMember } from '../../support/factories/community.js';
import { aMentor, aNewcomer } from '../../support/factories/mentor.js';
import { aRequest, passDeadline } from '../../support/factories/request.js';
import { holdOperation } from '../support/hold.js';
import { chooseDay, dayFromToday, describeInBrowser, smallPhone, type Tab } from '../support/index.js';

describeInBrowser('mentoring', (web) => {
  let community: TestCommunity;
  beforeAll(async () => {
    community = await aCommunity(web.app);
  });

  const page = (path: string) => `/c/${community.slug}/${path}`;
  const press = (tab: Tab, name: string | RegExp) => tab.page.getByRole('button', { name }).first().click();
  const asks = async (name: string, mentor: TestMember | null, more: Record<string, unknown> = {}) =>
    aRequest(community, await aNewcomer(web.app, community, { name }), mentor, more);

  it('is asked, and accepts on a phone; both see it as it happens', async () => {
    const mentor = await aMentor(web.app, community, { name: 'mina' });
    const newcomer = await aNewcomer(web.app, community, { name: 'ada', timeZone: 'Asia/Tokyo' });
    const [phone, laptop] = [await web.as(mentor, smallPhone), await web.as(newcomer)];
    await Promise.all([phone.open(page('mentoring')), laptop.open(page('requests'))]);
    await Promise.all([
      phone.sees('Nobody waits for your answer.'),
      phone.sees('Nobody yet.'),
      phone.sees('Nobody waits here.'),
      laptop.sees('Nothing of yours waits for an answer.'),
    ]);
    await Promise.all([phone.expectAccessible(), laptop.expectAccessible()]);

    await aRequest(community, newcomer, mentor, { tried: 'I read base_events.py.' });
    await laptop.page.reload();
    await Promise.all([
      phone.sees('I read base_events.py.'),
      phone.sees('Wants asyncio, which you know'),
      phone.sees('Speaks English with you'),
      phone.sees(/^Tokyo, .* there$/),
      laptop.sees(/moves on by itself: you need not do anything/),
    ]);
    await phone.expectAccessible();
    await phone.expectNoSidewaysScroll();
    await laptop.expectAccessible();
    await laptop.expectNoSidewaysScroll();

    await phone.page.getByRole('button', { name: 'Accept' }).tap();
    await Promise.all([
      phone.sees(/You guide ada from now on/),
      phone.page.getByRole('rowheader', { name: /ada/ }).waitFor(),
      laptop.sees('They said yes.'),
    ]);
    await phone.expectAccessible();
    await phone.expectNoSidewaysScroll();
  });

  it('is answered once from two tabs: the slower reads how it stands, and keeps what was written', async () => {
    const mentor = await aMentor(web.app, community, { name: 'mina' });
    await asks('bo', mentor);
    const first = await web.as(mentor);
    const second = await first.another();
    // The second one hears nothing of what the first does.
    await second.page.routeWebSocket(/graphql/, () => {});
    await Promise.all([first.open(page('mentoring')), second.open(page('mentoring'))]);
    await press(second, 'Not this time');
    await second.page.getByLabel('In your own words').fill('My weeks are full.');
    await press(first, 'Accept');
    await first.sees(/You guide bo from now on/);

    await press(second, 'Send this answer');
    await second.sees(/Somebody was a moment faster, here or in another window\. You guide bo/);
    expect(await second.page.getByLabel('What you were writing').inputValue()).toBe('My weeks are full.');
    await second.expectAccessible();
  });

  it('declines kindly and takes a break, choosing what becomes of the others', async () => {
    const mentor = await aMentor(web.app, community, { name: 'mina' });
    const declined = await asks('cleo', mentor);
    await asks('dora', mentor);
    const [tab, newcomer] = [await web.as(mentor), await web.as(declined.newcomer)];
    await Promise.all([tab.open(page('mentoring')), newcomer.open(page('requests'))]);
    const card = tab.page.getByRole('article', { name: /cleo/ });
    await card.getByRole('button', { name: 'Not this time' }).click();
    await card.getByLabel('Our hours are too far apart').check();
    await tab.sees(/reads: “Your free hours and theirs are too far apart\.”/);
    await card.getByLabel('In your own words').fill('Write to me again in spring!');
    await card.getByLabel('Take a break from new requests, too').check();
    await chooseDay(card.getByLabel('Until'), dayFromToday(30));
    await card.getByLabel('Stays with me').check();
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();
    await card.getByRole('button', { name: 'Send this answer and take a break' }).click();
    await Promise.all([
      tab.sees(/cleo has a kind answer/),
      tab.sees('You are on a break'),
      newcomer.sees('Your free hours and theirs are too far apart.'),
      newcomer.sees(/“Write to me again in spring!”/),
    ]);
    await tab.page.getByRole('article', { name: /dora/ }).getByRole('button', { name: 'Accept' }).waitFor();
    await press(tab, 'I am back');
    await tab.sees('Requests can reach you');
  });

  it('holds a request out of the queue for a while, lets it go, takes it again and accepts', async () => {
    const own = await aCommunity(web.app);
    const mentor = await aMentor(web.app, own, { name: 'mina' });
    await aRequest(own, await aNewcomer(web.app, own, { name: 'emil' }), null);
    const tab = await web.as(mentor, smallPhone);
    await tab.open(`/c/${own.slug}/mentoring`);
    await press(tab, 'Have a look at it');
    await tab.sees(/Yours to look at for another (30|29) minutes\./);
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();
    await press(tab, 'Let it go');
    await press(tab, 'Have a look at it');
    // Whom one guides stands above the queue, and comes to be longer only after what came of it is read.
    const mentees = await holdOperation(tab.page, 'Mentees');
    await press(tab, 'Accept');
    const result = tab.page.getByText(/You guide emil from now on/);
    await result.waitFor();
    await mentees.letGo();
    await tab.page.getByRole('rowheader', { name: /emil/ }).waitFor();
    await tab.hasInView(result);
    await result.and(tab.page.locator(':focus')).waitFor();
  });

  it('accepts and answers by keyboard alone', async () => {
    const mentor = await aMentor(web.app, community, { name: 'mina' });
    await asks('finn', mentor);
    const tab = await web.as(mentor);
    await tab.open(page('mentoring'));
    await tab.page.getByRole('button', { name: 'Accept' }).waitFor();
    await tabTo(tab, { role: 'button', name: 'Accept' });
    await tab.page.keyboard.press('Enter');
    await tab.sees(/You guide finn from now on/);
    await tabTo(tab, { role: 'link', name: 'Open the conversation' });
    await tab.page.keyboard.press('Enter');
    await tab.page.getByRole('textbox', { name: 'Write a message' }).waitFor();
    await tabTo(tab, { role: 'textbox', name: 'Write a message' });
    await tab.page.keyboard.type('Welcome! Begin with the tests.');
    await tab.page.keyboard.press('Control+Enter');
    await tab.page.getByRole('feed').getByText('Welcome! Begin with the tests.').waitFor();
  });

  it('says why one rests, and is back and has more room with a click', async () => {
    const mentor = await aMentor(web.app, community, { name: 'mina' });
    await web.app.sql.query('UPDATE profile SET resting_since = now() WHERE member_id = $1', [
      mentor.memberId,
    ]);
    await asks('gus', null);
    const tab = await web.as(mentor);
    await tab.open(page('mentoring'));
    await tab.sees(/Two requests in a row went by without an answer/);
    await tab.expectAccessible();
    await press(tab, 'I am back');
    await tab.sees('Requests can reach you');
    await press(tab, 'One more');
    await tab.sees('Room for 4 more.');
    await press(tab, 'Take a break'); // nobody waits, so nothing is asked
    await tab.sees('You are on a break');
    await press(tab, 'I am back');
    // What one pressed is gone each time; the focus is where one goes on.
    await press(tab, 'Away until …');
    await tab.page.locator('h3:focus', { hasText: 'Away until …' }).waitFor();
    const lastDay = tab.page.getByLabel('The last day away');
    await chooseDay(lastDay, dayFromToday(400));
    await press(tab, 'Be away until then');
    await tab.page.getByRole('alert').waitFor(); // a period lasts a year at most
    await tab.page.locator('button:focus', { hasText: 'Be away until then' }).waitFor();
    await chooseDay(lastDay, dayFromToday(1));
    await press(tab, 'Be away until then');
    await tab.page.locator('h2:focus', { hasText: 'You are away' }).waitFor();
    // The queue can be read meanwhile, and says why nobody can be taken from it.
    await tab.page.getByRole('article', { name: /gus/ }).getByText(/away/).waitFor();
    const requests = tab.page.getByRole('region', { name: 'Requests', exact: true });
    await requests
      .getByText(
        /^Nobody waits for your answer\. While you are away, up to and including .*, no new requests/,
      )
      .waitFor();
    await tab.expectAccessible();
    await press(tab, 'I am back');
    await tab.page.locator('h2:focus', { hasText: 'Requests can reach you' }).waitFor();
    await tab.sees('Requests can reach you');
  });

  it('tells a newcomer the way of their request, and takes it back', async () => {
    const own = await aCommunity(web.app);
    const mentor = await aMentor(web.app, own, { name: 'mina' });
    await aMentor(web.app, own, { name: 'noor' });
    const request = await aRequest(own, await aNewcomer(web.app, own, { name: 'hal' }), mentor);
    await passDeadline(web.app, request.id);
    await web.app.application.nest.get(ExpireRequests, { strict: false }).run();
    const tab = await web.as(request.newcomer);
    await tab.open(`/c/${own.slug}/requests`);
    await tab.sees('The way of your request');
    await tab.sees(/^Sent to mina on /);
    await tab.sees(/^With noor now, since /);
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();
    const consent = tab.page.getByRole('switch', { name: /move on/ });
    await consent.click();
    await tab.sees('Without an answer by then it ends, and you can ask somebody else.');
    await press(tab, 'Take it back');
    await tab.page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
    await tab.sees('You took it back.');
    await tab.page.locator('h1:focus').waitFor();
    await tab.sees('Nothing of yours waits for an answer.');
  });

  it('keeps replies: written once, refused kindly, looked at as they will read', async () => {
    const tab = await web.as(await aMentor(web.app, community, { name: 'mina' }));
    await tab.open(page('mentoring/replies'));
    await tab.page.getByLabel('What to find it by').fill('Welcome');
    const body = tab.page.getByLabel('What it says');
    await body.fill('Hi {{newcommer}}!');
    await press(tab, 'Save');
    await tab.page.locator(':focus[aria-invalid=true]').and(body).waitFor();
    expect(await body.inputValue()).toBe('Hi {{newcommer}}!');
    await body.fill('Hi **{{newcomer}}**, write `{{me}}` for my name.');
    await tab.page.locator('strong', { hasText: 'Ada' }).waitFor();
    await tab.page.locator('code', { hasText: '{{me}}' }).first().waitFor();
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();
    await press(tab, 'Save');
    await tab.page.getByRole('heading', { name: 'Welcome' }).waitFor();
    expect(await body.inputValue()).toBe('');
    await press(tab, 'Delete');
    await tab.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await tab.page.getByRole('heading', { name: 'Welcome', exact: true }).waitFor({ state: 'detached' });
  });
});

/** Presses Tab until what is asked for has the focus, as whoever has no mouse does. */
async function tabTo(
  tab: Tab,
  { role, name }: { role: 'button' | 'link' | 'textbox'; name: string },
): Promise<void> {
  // Found anew each time: the field for a message is replaced once its editor has come.
  const wanted = tab.page.getByRole(role, { name }).first();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await tab.page.keyboard.press('Tab');
  }
  throw new Error(`no ${role} “${name}” by keyboard`);
}
