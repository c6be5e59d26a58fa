import { aCommunity, type TestCommunity, type TestMember } from '../../support/factories/community.js';
import { aMentor, aNewcomer } from '../../support/factories/mentor.js';
import { aMentorship } from '../../support/factories/request.js';
import { chooseDay, dayFromToday, describeInBrowser, phone, type Tab } from '../support/index.js';

describeInBrowser('the path', (web) => {
  let community: TestCommunity;
  let mentor: TestMember;
  let newcomer: TestMember;
  beforeEach(async () => {
    community = await aCommunity(web.app);
    mentor = await aMentor(web.app, community);
    newcomer = await aNewcomer(web.app, community);
    await aMentorship(web.app, { community, mentor, newcomer });
  });

  const stepOf = (tab: Tab, name: string) =>
    tab.page.getByRole('region', { name: 'The steps' }).getByRole('listitem').filter({ hasText: name });

  const log = async (tab: Tab, step: string, evidence?: string) => {
    const { page } = tab;
    await page.getByLabel('Which step').selectOption({ label: step });
    await chooseDay(page.getByLabel('On which day'), dayFromToday(-2));
    if (evidence !== undefined) await page.getByLabel('Where can it be seen?').fill(evidence);
    await page.getByRole('button', { name: 'Log it' }).click();
  };

  it('is climbed: logged by the newcomer, confirmed by the mentor with the evidence in view', async () => {
    const climber = await web.as(newcomer);
    await climber.open(`/c/${community.slug}/path`);
    await stepOf(climber, 'Built the project').filter({ hasText: 'This is next' }).waitFor();
    await climber.expectAccessible();
    await climber.expectNoSidewaysScroll();

    // Their own word is enough for the first: it counts at once, and is said to be well done.
    await log(climber, 'Built the project');
    await climber.sees('You got there: Built the project');
    await stepOf(climber, 'First comment on an issue').filter({ hasText: 'This is next' }).waitFor();

    await log(climber, 'First pull request', 'https://github.com/python/cpython/pull/1');
    await stepOf(climber, 'First pull request').filter({ hasText: 'Waits for confirmation' }).waitFor();
    // Beside the button, for who sees the form empty itself; until they write on.
    const logged = climber.page.locator('form').getByText('It is logged. You are told as soon as');
    await logged.waitFor();
    await climber.expectAccessible();

    const guide = await web.as(mentor, phone);
    await guide.open(`/c/${community.slug}/path`);
    await guide.sees('Waiting for your look');
    await guide.page.getByRole('link', { name: 'https://github.com/python/cpython/pull/1' }).waitFor();
    await guide.expectAccessible();
    await guide.expectNoSidewaysScroll();
    const note = climber.page.getByLabel('What would you like to say about it?');
    await note.fill('And then');
    await logged.waitFor({ state: 'detached' });
    await guide.page.getByRole('button', { name: 'Confirm' }).click();
    await guide.page.getByText('Waiting for your look').waitFor({ state: 'detached' });
    await guide.page.locator('h1:focus').waitFor();

    // At once, on the page that stands open, and under what is being written there.
    await climber.sees('You got there: Built the project and First pull request');
    expect(await note.inputValue()).toBe('And then');
    await stepOf(climber, 'First pull request').filter({ hasText: 'confirmed by' }).waitFor();
    await climber.expectAccessible();

    // Somebody else's path is none of one's own pages, and leads back to whom one guides.
    const { page } = guide;
    const current = page
      .getByRole('navigation', { name: 'Pages of this community' })
      .locator('[aria-current=page]');
    await current.filter({ hasText: 'My path' }).waitFor();
    await page.goto(`/c/${community.slug}/path?member=${newcomer.memberId}`);
    await page.getByRole('heading', { level: 1, name: /^The path of / }).waitFor();
    expect(await current.count()).toBe(0);
    await guide.expectAccessible();
    await page.getByRole('main').getByRole('link', { name: 'Mentoring' }).click();
    await page.getByRole('rowheader').waitFor();
    await current.filter({ hasText: 'For mentors' }).waitFor();
  });

  it('says what was missing, and keeps what somebody typed when it is refused', async () => {
    const climber = await web.as(newcomer);
    await climber.open(`/c/${community.slug}/path`);
    await climber.page.getByLabel('What would you like to say about it?').fill('It was raining.');
    await climber.page.getByLabel('Which step').selectOption({ label: 'First merge' });
    const evidence = climber.page.getByLabel('Where can it be seen?');
    await evidence.fill('ftp://example.org/patch');
    await climber.page.getByRole('button', { name: 'Log it' }).click();
    // Said at the field, which is where one goes on.
    await climber.page.locator(':focus[aria-invalid=true]').and(evidence).waitFor();
    expect(await climber.page.getByLabel('What would you like to say about it?').inputValue()).toBe(
      'It was raining.',
    );
    await log(climber, 'First merge', 'https://github.com/python/cpython/pull/1');
    await stepOf(climber, 'First merge').filter({ hasText: 'Waits for confirmation' }).waitFor();

    const coordinator = await web.as(community.coordinator);
    await coordinator.open(`/c/${community.slug}/path?member=${newcomer.memberId}`);
    await coordinator.sees('It was raining.');
    await coordinator.page.getByRole('button', { name: 'Not yet' }).click();
    await coordinator.page.getByLabel('What is missing?').fill('Which pull request was it?');
    await coordinator.page.getByRole('button', { name: 'Send' }).click();
    await stepOf(coordinator, 'First merge').filter({ hasText: 'Which pull request was it?' }).waitFor();
    await coordinator.expectAccessible();

    await stepOf(climber, 'First merge').filter({ hasText: 'Which pull request was it?' }).waitFor();
    // They go on from there.
    await log(climber, 'First merge', 'https://github.com/python/cpython/pull/2');
    await stepOf(climber, 'First merge').filter({ hasText: 'Waits for confirmation' }).waitFor();
  });
});
