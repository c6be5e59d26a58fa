import { aMentorship, type TestMentorship } from '../../support/factories/request.js';
import type { TestMember } from '../../support/factories/community.js';
import { post } from '../../support/factories/thread.js';
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
    await tab.writePlainly();
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
  const menuOf = async (tab: Tab, text: string, item: string) => {
    await message(tab, text)
      .getByRole('button', { name: /What to do with/ })
      .click();
    await tab.page.getByRole('menuitem', { name: item }).click();
  };
  /** The server fails to post what is written in a tab. @returns what ends it */
  const refuseToPost = async (tab: Tab) => {
    tab.expectTrouble(/status of 500/);
    const pattern = '**/graphql';
    await tab.page.route(pattern, async (route) =>
      (route.request().postData() ?? '').includes('clientMutationKey')
        ? route.fulfill({ status: 500, json: {} })
        : route.fallback(),
    );
    return () => tab.page.unroute(pattern);
  };
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

  it('loses and doubles nothing when the connection breaks, or a message cannot be sent', async () => {
    const mentorship = await aMentorship(web.app);
    const { newcomer, mentor, threadId } = mentorship;
    await post(mentor, threadId, 'Before');
    const tab = await at(newcomer, mentorship);
    await tab.sees('Before');
    await tab.offline();
    await post(mentor, threadId, 'While you were away');
    await say(tab, 'Said without a network');
    await tab.sees('Not sent');
    await tab.expectAccessible();
    expect(await message(tab, 'While you were away').count()).toBe(0);
    await tab.sees('This goes out by itself once there is a connection again.');
    await tab.online();
    await tab.page.getByRole('status').getByText('what you wrote has been sent').waitFor();
    await message(tab, 'Said without a network')
      .getByRole('button', { name: /What to do with/ })
      .waitFor();
    await message(tab, 'While you were away').waitFor();
    await post(mentor, threadId, 'And after');
    await message(tab, 'And after').waitFor();
    for (const text of ['Before', 'While you were away', 'Said without a network', 'And after']) {
      expect(await message(tab, text).count()).toBe(1);
    }
    expect(await bodies(newcomer, threadId)).toEqual({
      draft: '',
      said: ['Before', 'While you were away', 'Said without a network', 'And after'],
    });
  });

  it('gives back what could not be sent, also to a page that was loaded anew', async () => {
    const mentorship = await aMentorship(web.app);
    const tab = await at(mentorship.newcomer, mentorship);
    const letThrough = await refuseToPost(tab);
    await say(tab, 'Not lost');
    await tab.sees('Not sent');
    await letThrough();
    await tab.page.reload();
    await tab.sees('This was not sent yet.');
    await tab.page.getByRole('button', { name: 'Back to the field' }).click();
    await tab.page.locator('textarea:focus').waitFor();
    expect(await field(tab).inputValue()).toBe('Not lost');
    await say(tab, 'Not lost at all');
    await message(tab, 'Not lost at all')
      .getByRole('button', { name: /What to do with/ })
      .waitFor();
    expect((await bodies(mentorship.newcomer, mentorship.threadId)).said).toEqual(['Not lost at all']);
  });

  it('sends on demand what failed otherwise than for want of a connection', async () => {
    const mentorship = await aMentorship(web.app);
    const tab = await at(mentorship.newcomer, mentorship);
    const letThrough = await refuseToPost(tab);
    await say(tab, 'Once more');
    await tab.sees('Not sent');
    await letThrough();
    await tab.page.getByRole('button', { name: 'Try again' }).click();
    await tab.page.locator('textarea:focus').waitFor();
    await message(tab, 'Once more')
      .getByRole('button', { name: /What to do with/ })
      .waitFor();
    expect((await bodies(mentorship.newcomer, mentorship.threadId)).said).toEqual(['Once more']);
  });

  it('sends once what two windows have, and none of them what the other took back', async () => {
    const mentorship = await aMentorship(web.app);
    const tab = await at(mentorship.newcomer, mentorship);
    for (const [text, act] of [
      ['Sent there', 'Try again'],
      ['Taken back there', 'Back to the field'],
    ] as const) {
      await tab.page.route(/\/(graphql|readyz)$/, (route) => route.abort());
      tab.expectTrouble(/net::ERR_FAILED/);
      await say(tab, text);
      await tab.sees('Not sent');
      const other = await tab.another();
      await other.open(`/c/${mentorship.community.slug}/threads/${mentorship.threadId}`);
      await other.page.getByRole('button', { name: act }).click();
      await tab.page.getByText('Not sent').waitFor({ state: 'detached' });
      await tab.page.unroute(/\/(graphql|readyz)$/);
      await tab.page.getByText('Waymark cannot be reached just now').waitFor({ state: 'detached' });
      await other.page.close();
    }
    await post(mentorship.mentor, mentorship.threadId, 'After all that');
    await message(tab, 'After all that').waitFor();
    expect((await bodies(mentorship.newcomer, mentorship.threadId)).said).toEqual([
      'Sent there',
      'After all that',
    ]);
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
    // The bar at the foot of the window leaves Send in sight.
    const bar = await tab.page.getByRole('link', { name: 'Sign in in a new tab' }).boundingBox();
    const send = await tab.page.getByRole('button', { name: 'Send' }).boundingBox();
    expect(send!.y + send!.height).toBeLessThanOrEqual(bar!.y);
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

  it('lets an author edit, allow quoting and delete, and everybody look up what was said', async () => {
    const mentorship = await aMentorship(web.app);
    const { newcomer, mentor, threadId } = mentorship;
    await post(newcomer, threadId, 'The frist try');
    await post(newcomer, threadId, 'A second thought');
    const [one, other] = [await at(newcomer, mentorship), await at(mentor, mentorship)];
    await menuOf(one, 'The frist try', 'Edit');
    const dialog = one.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('The first try');
    await one.expectAccessible();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await message(other, 'The first try').getByText('edited').waitFor();
    await menuOf(other, 'The first try', 'What it said before');
    await other.page.getByRole('dialog').getByText('The frist try').waitFor();
    await other.expectAccessible();
    await other.page.getByRole('button', { name: 'Close', exact: true }).click();
    await menuOf(one, 'The first try', 'Let others quote it');
    await message(other, 'The first try').getByText('May be quoted').waitFor();
    await menuOf(one, 'A second thought', 'Delete');
    await one.expectAccessible();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await other.sees('This message was deleted.');
    await message(other, 'A second thought').waitFor({ state: 'detached' });
  });

  it('begins at what is unread, and leads to a message by its link', async () => {
    const mentorship = await aMentorship(web.app);
    const { newcomer, mentor, threadId, community } = mentorship;
    for (const text of ['Read', 'Unread', 'Newest']) await post(mentor, threadId, text);
    await newcomer.api.done('markThreadRead', { threadId, upToSequence: 1 }, 'thread { id }');
    const tab = await at(newcomer, mentorship);
    await message(tab, 'Unread').getByText('New', { exact: true }).waitFor();
    await menuOf(tab, 'Newest', 'Unread from here');
    await tab.page.getByRole('status').filter({ hasText: 'Marked as unread' }).waitFor({ state: 'attached' });
    await tab.open(`/c/${community.slug}/threads/${threadId}#m-2`);
    await tab.page.locator('#m-2:focus').waitFor();
    await tab.page.getByRole('button', { name: 'Conversation …' }).click();
    await tab.expectAccessible();
    const download = tab.page.waitForEvent('download');
    await tab.page.getByRole('menuitem', { name: 'As text (Markdown)' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.md$/);
    await tab.page.getByRole('button', { name: 'Conversation …' }).click();
    await tab.page.getByRole('menuitem', { name: 'Close it: all is settled' }).click();
    await field(tab).waitFor({ state: 'detached' });
    await tab.expectAccessible();
  });

  it('previews, counts down near the limit, and refuses what is too long without losing it', async () => {
    const mentorship = await aMentorship(web.app);
    const tab = await at(mentorship.mentor, mentorship);
    await field(tab).fill('Just google it. **Really**');
    await tab.sees(/may read as harsh/);
    await tab.page.getByRole('button', { name: 'Preview' }).click();
    await tab.page.locator('strong', { hasText: 'Really' }).waitFor();
    await tab.expectAccessible();
    await tab.page.getByRole('button', { name: 'Preview' }).click();
    await tab.page.getByRole('button', { name: /is fine as it is/ }).click();
    await field(tab).fill('a'.repeat(19_500));
    await tab.sees('Room for 500 more characters.');
    const long = 'b'.repeat(50_000);
    await field(tab).fill(long);
    await tab.sees('30000 characters too many.');
    await tab.page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await field(tab).inputValue()).toBe(long);
    await tab.expectNoSidewaysScroll();
    await tab.page.reload();
    await field(tab).waitFor();
    expect(await field(tab).inputValue()).toBe(long);

    await field(tab).fill('As it *looked*.');
    await tab.page.getByRole('button', { name: 'Preview' }).click();
    await tab.page.getByRole('button', { name: 'Send', exact: true }).click();
    await message(tab, 'As it looked.').waitFor();
    await field(tab).waitFor(); // for the next
  });

  it('says kindly that a conversation is not there, or not for them any more', async () => {
    const mentorship = await aMentorship(web.app);
    const { newcomer, threadId, community } = mentorship;
    const stranger = await web.as(community.coordinator);
    await stranger.open(`/c/${community.slug}/threads/${threadId}`);
    await stranger.sees('There is no such conversation for you');
    await stranger.expectAccessible();
    const tab = await at(newcomer, mentorship);
    await field(tab).fill('What I was about to say');
    await tab.sees('Draft saved.');
    await web.app.sql.query('DELETE FROM thread_participant WHERE thread_id = $1 AND member_id = $2', [
      threadId,
      newcomer.memberId,
    ]);
    await tab.page.getByRole('button', { name: 'Send', exact: true }).click();
    await tab.sees('Not sent');
    await tab.expectAccessible();
  });

  it('is written in the code editor, too, which Escape leaves', async () => {
    const mentorship = await aMentorship(web.app);
    const tab = await web.as(mentorship.newcomer);
    await tab.open(`/c/${mentorship.community.slug}/threads/${mentorship.threadId}`);
    const editor = tab.page.locator('.cm-content');
    await editor.click();
    await tab.page.keyboard.type('- one');
    await tab.page.keyboard.press('Enter');
    await tab.page.keyboard.type('two');
    await tab.page.getByRole('button', { name: 'Code block' }).click();
    await tab.page.keyboard.type('print(1)');
    await tab.expectAccessible();
    await tab.page.keyboard.press('Escape');
    expect(await editor.evaluate((element) => element.contains(document.activeElement))).toBe(false);
    await editor.focus();
    await tab.page.keyboard.press('Control+Enter');
    await tab.page.locator('article li', { hasText: 'two' }).waitFor();
    await tab.page.locator('article pre', { hasText: 'print(1)' }).waitFor();
  });
});
