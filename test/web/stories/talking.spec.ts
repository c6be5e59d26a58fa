import { aMentorship, type TestMentorship } from '../../support/factories/request.js';
import type { TestMember } from '../../support/factories/community.js';
import { describeInBrowser, phone, type SeatOptions, type Tab } from '../support/index.js';
import { plantSession } from '../support/sessions.js';

describeInBrowser('a conversation', (web) => {
  /** Somebody at a conversation, with the browser's own field for writing. */
  const at = async (
    person: TestMember,
    { threadId, community }: TestMentorship,
    options: SeatOptions = {},
  ) => {
    const tab = await web.as(person, options);
    await tab.context.addInitScript(() => localStorage.setItem('waymark-plain-field', 'yes'));
    await tab.open(`/c/${community.slug}/threads/${threadId}`);
    await field(tab).waitFor();
    return tab;
  };
  const field = ({ page }: Tab) => page.getByRole('textbox', { name: 'Write a message' });
  const say = async (tab: Tab, text: string) => {
    await field(tab).fill(text);
    await tab.page.getByRole('button', { name: 'Send', exact: true }).click();
  };
  const message = ({ page }: Tab, text: string) => page.getByRole('article').filter({ hasText: text });
  const bodies = async ({ api }: TestMember, threadId: string) => {
    const { thread } = await api.query<{
      thread: { draft: { body: string }; messages: { edges: { node: { body: string } }[] } };
    }>(
      'query ($id: ID!) { thread(id: $id) { draft { body } messages(last: 20) { edges { node { body } } } } }',
      { id: threadId },
    );
    return { draft: thread.draft.body, said: thread.messages.edges.map(({ node }) => node.body) };
  };

  it('goes back and forth between two browsers, with the turn', async () => {
    const mentorship = await aMentorship(web.app);
    const { newcomer, mentor } = mentorship;
    const [one, other] = await Promise.all([at(newcomer, mentorship), at(mentor, mentorship, phone)]);
    await say(one, 'Where do I **begin**?\n\n```py\nprint(1)\n```');
    await other.page.locator('article strong', { hasText: 'begin' }).waitFor();
    await other.page
      .getByRole('status')
      .filter({ hasText: 'wrote: Where do I begin?' })
      .waitFor({ state: 'attached' });
    await other.sees('Your turn');
    await say(other, 'With *base_events.py*.');
    await one.page.locator('article em', { hasText: 'base_events' }).waitFor();
    await one.sees('Your turn');
    await one.page.getByRole('button', { name: 'Nothing to answer' }).click();
    await one.page.getByText('Your turn').waitFor({ state: 'detached' });
    expect((await bodies(newcomer, mentorship.threadId)).said).toHaveLength(2);
    await one.expectAccessible();
    await other.expectAccessible();
    await other.expectNoSidewaysScroll();
  });

  it('gives back what could not be sent, also to a page that was loaded anew', async () => {
    const mentorship = await aMentorship(web.app);
    const tab = await at(mentorship.newcomer, mentorship);
    await tab.offline();
    await say(tab, 'Not lost');
    await tab.sees('Not sent');
    await tab.online();
    await tab.page.reload();
    await tab.sees('This was not sent yet.');
    await tab.page.getByRole('button', { name: 'Take it back' }).click();
    expect(await field(tab).inputValue()).toBe('Not lost');
    await say(tab, 'Not lost at all');
    await message(tab, 'Not lost at all')
      .getByRole('button', { name: /What to do with/ })
      .waitFor();
    expect((await bodies(mentorship.newcomer, mentorship.threadId)).said).toEqual(['Not lost at all']);
  });

  it('keeps what is being written when the session ends, and goes on after signing in again', async () => {
    const mentorship = await aMentorship(web.app);
    const { newcomer, threadId } = mentorship;
    const tab = await at(newcomer, mentorship);
    await field(tab).fill('The first half');
    await tab.sees('Draft saved.');
    await web.endSessions(newcomer);
    await field(tab).fill('The first half, and the second');
    await tab.sees('What you write is kept in this browser.');
    await tab.expectAccessible();
    const value = await plantSession(web.app, newcomer);
    await tab.context.addCookies([
      { name: 'waymark', value, url: web.app.url, httpOnly: true, sameSite: 'Lax' },
    ]);
    await tab.page.reload();
    await field(tab).waitFor();
    expect(await field(tab).inputValue()).toBe('The first half, and the second');
    await tab.sees('Draft saved.');
    expect((await bodies(newcomer, threadId)).draft).toBe('The first half, and the second');
  });

  it('shows what was written in another window beside one’s own, and overwrites neither', async () => {
    const mentorship = await aMentorship(web.app);
    const { newcomer, threadId, community } = mentorship;
    const one = await at(newcomer, mentorship);
    const other = await one.another();
    await other.open(`/c/${community.slug}/threads/${threadId}`);
    await field(other).waitFor();
    await field(one).fill('From the first window');
    await one.sees('Draft saved.');
    await field(other).fill('From the second window');
    await other.sees('Nothing is overwritten until you choose.');
    await other.sees('From the first window');
    await other.expectAccessible();
    expect((await bodies(newcomer, threadId)).draft).toBe('From the first window');
    await other.page.getByRole('button', { name: 'Put it below mine' }).click();
    await other.sees('Draft saved.');
    const both = 'From the second window\n\nFrom the first window';
    expect((await bodies(newcomer, threadId)).draft).toBe(both);
    await other.page.getByRole('button', { name: 'Send', exact: true }).click();
    await message(one, 'From the second window').waitFor();
    await field(one).fill('From the first window, still');
    await one.sees('In another window you sent or cleared this draft.');
    expect((await bodies(newcomer, threadId)).said).toEqual([both]);
  });
});
