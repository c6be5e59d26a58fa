import { aCommunity } from '../../support/factories/community.js';
import { aMentor, aNewcomer } from '../../support/factories/mentor.js';
import { aMentorship, aRequest } from '../../support/factories/request.js';
import { post } from '../../support/factories/thread.js';
import { readableIn } from '../support/accessibility.js';
import { describeInBrowser, phone } from '../support/index.js';

/** Most characters of a message. */
const most = 20_000;

describeInBrowser('long texts', (web) => {
  it('are kept when a message is far too long, said so before and after sending, and sent when they fit', async () => {
    const { newcomer, threadId, community } = await aMentorship(web.app);
    const tab = await web.as(newcomer, phone);
    const { page } = tab;
    await tab.writePlainly();
    await tab.open(`/c/${community.slug}/threads/${threadId}`);
    const field = page.getByRole('textbox', { name: 'Write a message' });
    const send = page.getByRole('button', { name: 'Send', exact: true });
    const far = 'word '.repeat(50_000 / 5);
    await field.click();
    await page.keyboard.insertText(far);
    await tab.sees('30000 characters too many.');
    await tab.sees('Kept in this browser.');
    await send.click();
    await tab.sees('30000 characters too many.');
    await tab.expectAccessible();
    expect(await field.inputValue()).toBe(far);
    await page.reload();
    await field.waitFor();
    expect(await field.inputValue()).toBe(far);

    // As long as a message may be, in one line without a space, and each character of two code units.
    const line = '🌱'.repeat(most);
    await field.fill(line);
    await page.getByText('30000 characters too many.').waitFor({ state: 'detached' });
    await tab.sees('Draft saved.');
    await send.click();
    await page
      .getByRole('article')
      .getByRole('button', { name: /What to do with message 1/ })
      .waitFor();
    expect(await page.getByRole('article').last().innerText()).toContain(line);
    await tab.expectNoSidewaysScroll(360);
    expect(await field.inputValue()).toBe('');
  });

  it.each([
    ['a' + '-'.repeat(most - 1)],
    [`\`${'x'.repeat(most - 2)}\``],
    [`https://example.org/${'y'.repeat(1_900)}`],
  ])('stay within a phone however they are made: %.20s…', async (body) => {
    const { newcomer, mentor, threadId, community } = await aMentorship(web.app);
    await post(mentor, threadId, body);
    const tab = await web.as(newcomer, phone);
    await tab.open(`/c/${community.slug}/threads/${threadId}`);
    await tab.page.getByRole('article').last().getByText(body.slice(1, 30)).first().waitFor();
    await tab.expectNoSidewaysScroll(360);
    await tab.open(`/c/${community.slug}/inbox`);
    await tab.sees('waits for your answer');
    await tab.expectNoSidewaysScroll(320);
  });

  it('are names, too: of a hundred leaves, each can be read in whole at 320 px', async () => {
    const name = '🌿'.repeat(100);
    const community = await aCommunity(web.app);
    const [mentor, newcomer] = await Promise.all([
      aMentor(web.app, community, { name: 'mina' }),
      aNewcomer(web.app, community, { name: 'ada' }),
    ]);
    const asks = await aNewcomer(web.app, community, { name: 'bo' });
    await web.app.sql.query('UPDATE user_account SET name = $1 WHERE id = ANY ($2)', [
      name,
      [mentor, newcomer, asks].map(({ userId }) => userId),
    ]);
    const led = await aMentorship(web.app, { community, mentor, newcomer });
    await post(led.newcomer, led.threadId, 'Hello!');
    await aRequest(community, asks, mentor);
    const seeker = await aNewcomer(web.app, community);
    const window = { width: 320, height: 640 };
    const [seeking, mentoring] = await Promise.all(
      [seeker, mentor].map((person) => web.as(person, { window, touch: true })),
    );
    for (const [tab, path, ready] of [
      [seeking!, 'mentors', 'Knows what draws you'],
      [seeking!, `ask?mentor=${mentor.memberId}`, 'What have you tried so far'],
      [mentoring!, 'inbox', '^Came '],
      [mentoring!, 'mentoring', 'The open queue'],
      [mentoring!, `threads/${led.threadId}`, 'Hello!'],
      [mentoring!, `mentorships/${led.mentorshipId}`, 'Private notes'],
    ] as const) {
      await tab.open(`/c/${community.slug}/${path}`);
      await tab.sees(new RegExp(ready));
      await tab.page.getByText(name).first().waitFor({ state: 'attached' });
      await tab.expectNoSidewaysScroll(320);
      expect({ path, readable: (await readableIn(tab.page, name)) > 0 }).toEqual({ path, readable: true });
      await tab.expectAccessible();
    }
    await seeking!.open(`/c/${community.slug}/mentors`);
    await seeking!.page.getByRole('article', { name, exact: true }).waitFor();
    await seeking!.page.getByRole('link', { name: `Ask ${name}`, exact: true }).waitFor();
    await mentoring!.page.getByRole('button', { name: `Your account, ${name}` }).waitFor();
  });
});
