import { aCommunity } from '../../support/factories/community.js';
import { aMentor, aNewcomer } from '../../support/factories/mentor.js';
import { aMentorship, aRequest } from '../../support/factories/request.js';
import { post } from '../../support/factories/thread.js';
import { describeInBrowser, phone } from '../support/index.js';

describeInBrowser('the inbox', (web) => {
  it('says what waits as it comes, in the page’s name, too, and leads to it', async () => {
    const community = await aCommunity(web.app);
    const [mentor, newcomer] = [await aMentor(web.app, community), await aNewcomer(web.app, community)];
    const tab = await web.as(mentor, phone);
    await tab.open('/inbox');
    await tab.sees('Nothing waits for you');
    await tab.expectAccessible();
    await aRequest(community, newcomer, mentor);
    await tab.sees('asks you to be their mentor');
    await tab.page.waitForFunction(() => document.title.startsWith('Inbox (1)'));
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();
    await tab.page.getByRole('link', { name: 'asks you to be their mentor' }).click();
    await tab.page.waitForURL(/\/requests\//);
  });

  it('leads whoever has asked back to what they asked, while it waits for others', async () => {
    const community = await aCommunity(web.app);
    const [mentor, newcomer] = [
      await aMentor(web.app, community, { name: 'olga' }),
      await aNewcomer(web.app, community),
    ];
    const { id: requestId, threadId } = await aRequest(community, newcomer, mentor);
    const tab = await web.as(newcomer, phone);
    await tab.open(`/c/${community.slug}/inbox`);
    const asked = tab.page.getByRole('region', { name: 'One request of yours waits for an answer' });
    await asked.getByText('Hello, I would like to write my first patch.').waitFor();
    await asked.getByText(/olga can answer until/).waitFor();
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();
    await asked.getByRole('link', { name: 'You asked olga' }).click();
    await tab.page.waitForURL(`**/threads/${threadId}`);

    await tab.page.goBack();
    await asked.getByRole('link', { name: 'All about your requests' }).click();
    await tab.page.getByRole('heading', { level: 1, name: 'What you asked' }).waitFor();
    await tab.page.goBack();
    await asked.waitFor();
    await mentor.api.done('declineRequest', { requestId, kind: 'NO_TIME' }, 'request { id }');
    await asked.waitFor({ state: 'detached' });
  });

  it('shows what one asked in any community beside what waits in all of them', async () => {
    const [here, there] = [await aCommunity(web.app), await aCommunity(web.app)];
    const newcomer = await aNewcomer(web.app, here);
    const mentor = await aMentor(web.app, here, { name: 'olga' });
    const { id: requestId } = await aRequest(here, newcomer, mentor);
    await newcomer.api.done(
      'joinCommunity',
      { communityId: there.id, acceptedConductVersion: 1 },
      'member { id }',
    );
    const { threadId } = await aRequest(there, newcomer, null);
    const tab = await web.as(newcomer, phone);
    await tab.open('/inbox');
    const asked = tab.page.getByRole('region', { name: '2 requests of yours wait for an answer' });
    await asked.getByText(/olga can answer until/).waitFor();
    const { community: named } = await newcomer.api.query<{ community: { name: string } }>(
      'query ($slug: String!) { community(slug: $slug) { name } }',
      { slug: there.slug },
    );
    await asked.getByText(named.name, { exact: true }).waitFor();
    await tab.expectFine();
    await asked.getByRole('link', { name: `All about your requests in ${named.name}` }).click();
    await tab.page.waitForURL(`**/c/${there.slug}/requests`);
    await tab.page.goBack();
    await asked.getByRole('link', { name: 'To whoever has time' }).click();
    await tab.page.waitForURL(`**/c/${there.slug}/threads/${threadId}`);
    await tab.page.goBack();
    await mentor.api.done('declineRequest', { requestId, kind: 'NO_TIME' }, 'request { id }');
    await tab.page.getByRole('region', { name: 'One request of yours waits for an answer' }).waitFor();
  });

  it('finds messages by their words, by an address that can be shared', async () => {
    const mentorship = await aMentorship(web.app);
    const { newcomer, mentor, threadId, community } = mentorship;
    await post(mentor, threadId, 'Have a look at base_events.py in asyncio.');
    const tab = await web.as(newcomer);
    await tab.open(`/c/${community.slug}/inbox`);
    await tab.sees('waits for your answer in');
    await tab.page.getByRole('textbox', { name: 'Search your conversations' }).fill('asyncio');
    await tab.page.keyboard.press('Enter');
    await tab.page.locator('mark', { hasText: 'asyncio' }).waitFor();
    expect(new URL(tab.page.url()).searchParams.get('q')).toBe('asyncio');
    await tab.expectAccessible();
    await tab.page.getByRole('region', { name: 'What was found' }).getByRole('link').click();
    await tab.page.locator('#m-1:focus').waitFor();
  });

  it('shows a conversation of 2,000 messages by those around the window, and keeps the place', async () => {
    const mentorship = await aMentorship(web.app);
    const { newcomer, mentor, threadId, community } = mentorship;
    await web.app.sql.query(
      `INSERT INTO message (id, thread_id, sequence, author_id, body, body_html, html_version)
       SELECT gen_random_uuid(), $1, n, $2, 'Message ' || n, '<p>Message ' || n || '</p>', 1
         FROM generate_series(1, 2000) n`,
      [threadId, mentor.memberId],
    );
    await web.app.sql.query('UPDATE thread SET last_sequence = 2000 WHERE id = $1', [threadId]);
    await newcomer.api.done('markThreadRead', { threadId, upToSequence: 2000 }, 'thread { id }');
    const tab = await web.as(newcomer);
    await tab.open(`/c/${community.slug}/threads/${threadId}`);
    await tab.page.locator('#m-2000').waitFor();
    expect(await tab.page.getByRole('article').count()).toBeLessThan(60);
    await tab.page.evaluate(() => window.scrollTo(0, 0));
    await tab.page.getByRole('button', { name: 'To the newest' }).waitFor();
    await post(mentor, threadId, 'While you read');
    await tab.page.getByRole('button', { name: '1 new below' }).click();
    await tab.sees('While you read');
    await tab.open(`/c/${community.slug}/threads/${threadId}#m-1234`);
    await tab.page.locator('#m-1234:focus').waitFor();
    expect(await tab.page.getByRole('article').count()).toBeLessThan(60);
  });
});
