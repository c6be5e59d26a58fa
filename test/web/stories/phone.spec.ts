import { aCommunity } from '../../support/factories/community.js';
import { aMentor, aNewcomer } from '../../support/factories/mentor.js';
import { aClaim } from '../../support/factories/milestone.js';
import { aMentorship, aRequest } from '../../support/factories/request.js';
import { post } from '../../support/factories/thread.js';
import { inboxOf } from '../../support/factories/inbox.js';
import { describeInBrowser, smallPhone, type Tab } from '../support/index.js';

describeInBrowser('a mentor on the train', (web) => {
  const fine = async (tab: Tab) => {
    await tab.expectTargetsForFingers();
    await tab.expectNoSidewaysScroll(360);
  };

  it('finds the newest and the field below it: on coming, after sending, and after a send that failed', async () => {
    const mentorship = await aMentorship(web.app);
    const { newcomer, mentor, threadId, community } = mentorship;
    for (let number = 1; number <= 12; number += 1)
      await post(number % 2 === 0 ? mentor : newcomer, threadId, `Message ${number}\n\nwith a second line.`);
    await mentor.api.done('markThreadRead', { threadId, upToSequence: 12 }, 'thread { id }');
    const tab = await web.as(mentor, smallPhone);
    const { page } = tab;
    const field = page.getByRole('textbox', { name: 'Write a message' });
    await tab.open(`/c/${community.slug}/threads/${threadId}`);
    await tab.hasInView(page.getByText('Message 12'));
    await tab.hasInView(field);

    await field.fill('On my way.');
    await page.getByRole('button', { name: 'Send' }).tap();
    await tab.hasInView(page.getByRole('feed').getByText('On my way.'));
    await tab.hasInView(field);

    await tab.offline();
    await field.fill('In a tunnel.');
    await page.getByRole('button', { name: 'Send' }).tap();
    await tab.sees('Not sent');
    await tab.hasInView(page.getByRole('button', { name: 'Try again' }));
    await tab.online();
    await page.getByText('Not sent').waitFor({ state: 'detached' });
    await tab.hasInView(page.getByRole('feed').getByText('In a tunnel.'));
  });

  it('clears the inbox with a thumb over a slow network that goes away once, and loses nothing', async () => {
    const community = await aCommunity(web.app);
    const mentor = await aMentor(web.app, community, { name: 'mina' });
    const led = await aMentorship(web.app, {
      community,
      mentor,
      newcomer: await aNewcomer(web.app, community, { name: 'ada' }),
    });
    await post(led.newcomer, led.threadId, 'Where do I begin?');
    const accepted = await aNewcomer(web.app, community, { name: 'bo' });
    const declined = await aNewcomer(web.app, community, { name: 'cleo' });
    await aRequest(community, accepted, mentor);
    await aRequest(community, declined, mentor);
    await aClaim(community, led.newcomer);

    const tab = await web.as(mentor, smallPhone);
    const { page } = tab;
    const tap = (role: 'link' | 'button', name: string | RegExp) =>
      page.getByRole(role, { name }).first().tap();
    const toInbox = async () => {
      await page
        .getByRole('navigation', { name: 'Pages of this community' })
        .getByRole('link', { name: /^Inbox/ })
        .tap();
      await page.getByRole('heading', { level: 1, name: /^Inbox/ }).waitFor();
    };
    const says = async (text: string) => {
      await page.getByRole('textbox', { name: 'Write a message' }).tap();
      await page.keyboard.insertText(text);
      await tab.sees('Markdown works.'); // and nothing of keys that a phone has not
      await fine(tab);
      await tap('button', 'Send');
      await page.getByRole('feed').getByText(text).waitFor();
      await page.getByText('Your turn').waitFor({ state: 'detached' });
    };
    await tab.farAway(400);
    await tab.open(`/c/${community.slug}/inbox`);
    await tab.sees('ada waits for your answer');
    await page.waitForFunction(() => document.title.startsWith('Inbox (4)'));
    await fine(tab);

    await tap('link', /^ada waits for your answer/);
    await says('With base_events.py, and any question you have.');

    await toInbox();
    await tap('link', /^bo asks you/);
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    await fine(tab);
    // The tunnel: what was tapped in it can be tapped again afterwards, and is done once.
    await tab.offline();
    await tap('button', 'Accept');
    await page.getByRole('alert').waitFor();
    await fine(tab);
    await tab.online();
    await tap('button', 'Accept');
    await tab.sees(/You guide bo from now on/);
    await fine(tab);
    await tap('link', 'Open the conversation');
    await says('Welcome! Tell me what you have built so far.');

    await toInbox();
    await tap('link', /^cleo asks you/);
    await tap('button', 'Not this time');
    // What opens below the fold comes into view, with the focus.
    const declining = page.getByRole('group', { name: 'Not this time' });
    await declining.and(page.locator(':focus')).waitFor();
    expect((await declining.boundingBox())!.y).toBeLessThan(smallPhone.window!.height / 2);
    await page.getByText('Our hours are too far apart').tap();
    await page.getByLabel('In your own words').tap();
    await page.keyboard.insertText('Write to me again in spring!');
    await fine(tab);
    await tap('button', 'Send this answer');
    await tab.sees(/cleo has a kind answer/);

    await toInbox();
    await tap('link', /^ada reached “/);
    await page.getByRole('button', { name: 'Confirm' }).waitFor();
    await fine(tab);
    await tap('button', 'Confirm');
    await page.getByRole('button', { name: 'Confirm' }).waitFor({ state: 'detached' });
    await tab.sees('confirmed by mina');

    await toInbox();
    await tab.sees('Nothing waits for you');
    await page.waitForFunction(() => document.title.startsWith('Inbox ·'));
    await fine(tab);
    expect(await inboxOf(mentor)).toEqual([]);
    const [cleo] = await web.app.sql.query<{ decline_reason: string }[]>(
      'SELECT decline_reason FROM mentorship_request WHERE newcomer_id = $1',
      [declined.memberId],
    );
    const [one] = await web.app.sql.query<{ mentorships: number; posts: number; confirmed: number }[]>(
      `SELECT (SELECT count(*)::int FROM mentorship WHERE mentee_id = $1) AS mentorships,
              (SELECT count(*)::int FROM message WHERE author_id = $2) AS posts,
              (SELECT count(*)::int FROM milestone WHERE decided_by_id = $2) AS confirmed`,
      [accepted.memberId, mentor.memberId],
    );
    expect(one).toEqual({ mentorships: 1, posts: 2, confirmed: 1 });
    expect(cleo).toEqual({ decline_reason: 'Write to me again in spring!' });
  });
});
