import { aMentorship, type TestMentorship } from '../../support/factories/request.js';
import type { TestMember } from '../../support/factories/community.js';
import { post } from '../../support/factories/thread.js';
import { Links } from '../../support/links.js';
import { describeInBrowser, phone, type SeatOptions, type Tab } from '../support/index.js';

/** What the stand-in for GitHub tells: see its DEMO_ISSUES. */
describeInBrowser('what a conversation links to', (web) => {
  const at = async (
    person: TestMember,
    { threadId, community }: TestMentorship,
    options: SeatOptions = {},
  ) => {
    const tab = await web.as(person, options);
    await tab.writePlainly();
    await tab.open(`/c/${community.slug}/threads/${threadId}`);
    return tab;
  };
  const linksIn = ({ page }: Tab, name = 'Issues and pull requests') => page.getByRole('region', { name });
  const shows = async (tab: Tab, text: string) => linksIn(tab).getByText(text, { exact: true }).waitFor();

  it('says how it stands as soon as GitHub has told, to newcomer and mentor, without a reload', async () => {
    const links = new Links(web.app);
    const mentorship = await aMentorship(web.app);
    const { newcomer, mentor, threadId } = mentorship;
    await post(mentor, threadId, 'Look at python/cpython#900002, and https://github.com/a/b/pull/1');
    const [one, other] = [await at(newcomer, mentorship), await at(mentor, mentorship, phone)];
    for (const tab of [one, other]) {
      await linksIn(tab).getByRole('link', { name: 'python/cpython#900002' }).waitFor();
      await shows(tab, 'a/b#1');
      expect(await linksIn(tab).getByText('Draft').count()).toBe(0);
    }
    await links.lookUp();
    for (const tab of [one, other]) {
      await shows(tab, 'Draft');
      const link = linksIn(tab).getByRole('link', { name: 'Add the missing label to the tutorial' });
      expect(await link.getAttribute('href')).toBe('https://github.com/python/cpython/pull/900002');
      await linksIn(tab).getByText('python/cpython#900002 · Pull request').waitFor();
      await shows(tab, 'a/b#1'); // of which GitHub knows nothing
      await tab.expectAccessible();
      await tab.expectNoSidewaysScroll();
    }
  });

  it('comes with a message that one writes, and has a sign and words for each state', async () => {
    const links = new Links(web.app);
    const mentorship = await aMentorship(web.app);
    const tab = await at(mentorship.newcomer, mentorship);
    const all = Array.from({ length: 8 }, (_, n) => `python/cpython#${900_001 + n}`);
    await tab.page.getByRole('textbox', { name: 'Write a message' }).fill(all.join(' '));
    await tab.page.getByRole('button', { name: 'Send', exact: true }).click();
    await linksIn(tab).getByRole('link', { name: 'python/cpython#900008' }).waitFor();
    await links.lookUp();
    for (const text of [
      'Draft',
      'Merged',
      'Done',
      'Will not be done',
      'Dealt with in another one',
      'Closed, not merged',
    ]) {
      await shows(tab, text);
    }
    expect(await linksIn(tab).getByText('Open', { exact: true }).count()).toBe(2);
    const signs = await linksIn(tab)
      .locator('svg path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    expect([signs.length, new Set(signs).size]).toEqual([8, 7]);
    await tab.expectAccessible();
  });

  it('shows titles of others as they are, old states as old, and what is new while one looks', async () => {
    const links = new Links(web.app);
    const mentorship = await aMentorship(web.app);
    const { newcomer, mentor, threadId } = mentorship;
    await post(newcomer, threadId, 'python/cpython#900003');
    await links.lookUp();
    await web.app.sql.query(
      `UPDATE github_item
          SET title = '<img src=x onerror=alert(1)> **not bold**', state = 'CLOSED', etag = NULL,
              state_as_of = now() - interval '3 days', ask_after = now()
        WHERE number = 900003`,
    );
    const tab = await at(mentor, mentorship, { locale: 'de-DE' });
    const german = linksIn(tab, 'Issues und Pull Requests');
    await german.getByRole('link', { name: '<img src=x onerror=alert(1)> **not bold**' }).waitFor();
    await german.getByText('Geschlossen', { exact: true }).waitFor();
    await german.getByText('Stand: vor 3 Tagen').waitFor();
    expect(await german.locator('img, strong').count()).toBe(0);
    await tab.expectAccessible();
    await links.lookUp(); // asked for by the reading
    await german.getByText('Offen', { exact: true }).waitFor();
    await german.getByRole('link', { name: 'Streams forget who asked for them' }).waitFor();
    expect(await german.getByText('Stand:').count()).toBe(0);
  });
});
