import { aCommunity, aCoordinator, aMember, type TestCommunity } from '../../support/factories/community.js';
import { aMentor, aNewcomer, anArea } from '../../support/factories/mentor.js';
import { aRequest, waitTooLong } from '../../support/factories/request.js';
import { describeInBrowser } from '../support/index.js';

describeInBrowser('coordinating', (web) => {
  let community: TestCommunity;
  beforeEach(async () => {
    community = await aCommunity(web.app);
  });

  const at = (page = '') => `/c/${community.slug}/coordinating${page}`;
  const coordinator = async (page?: string) => {
    const tab = await web.as(community.coordinator);
    await tab.open(at(page));
    return tab;
  };

  it('begins with making a community, and what would help next', async () => {
    const maker = await web.as(await web.app.person('maker'));
    await maker.open('/make-community');
    await maker.page.getByLabel('What is it called?').fill('Tea & Code');
    await maker.expectFine();
    await maker.page.getByRole('button', { name: 'Make it' }).click();
    await maker.page.waitForURL('**/c/tea-and-code/coordinating');
    await maker.sees('A good start');
    await maker.sees('Not enough has been asked yet');
    await maker.expectFine();
  });

  it('shows who waits too long, and how long it takes', async () => {
    await aMentor(web.app, community, { name: 'mira' });
    const [longest, newest] = [
      await aNewcomer(web.app, community, { name: 'lou' }),
      await aNewcomer(web.app, community, { name: 'nora' }),
    ];
    const { id } = await aRequest(community, longest, null);
    await aRequest(community, newest, null);
    await web.app.sql.query(
      `UPDATE mentorship_request SET submitted_at = submitted_at - interval '9 days' WHERE id = $1`,
      [id],
    );
    // Ten who were answered, one an hour: enough for a curve.
    const hours = Array.from({ length: 10 }, (_, index) => index + 1);
    const answered = await Promise.all(
      hours.map(async () => aRequest(community, await aMember(web.app, community), null)),
    );
    await web.app.sql.query(
      `UPDATE mentorship_request request
          SET status = 'ACCEPTED', submitted_at = clock_timestamp() - interval '2 days',
              answered_at = clock_timestamp() - interval '2 days' + hour * interval '1 hour' - interval '1 minute'
         FROM unnest($1::uuid[], $2::int[]) AS answer (id, hour) WHERE request.id = answer.id`,
      [answered.map((request) => request.id), hours],
    );
    const tab = await coordinator();
    await tab.sees('lou');
    await tab.page.getByRole('article').getByText('Too long').waitFor();
    expect(await tab.page.getByRole('article').count()).toBe(1);
    await tab.page.getByRole('table', { name: /still waits/ }).waitFor();
    await tab.page.locator('.recharts-surface').first().waitFor();
    await tab.expectFine();
    await tab.page.getByText('Everybody', { exact: true }).click();
    await tab.page.getByRole('article').nth(1).waitFor();
    expect(
      (await tab.page.getByRole('article').allInnerTexts()).map((text) => /lou|nora/.exec(text)?.[0]),
    ).toEqual(['lou', 'nora']);
    await tab.expectFine();
    await web.app.sql.query(`UPDATE mentorship_request SET submitted_at = now() WHERE id = $1`, [id]);
    await tab.page.reload();
    await tab.sees('Nobody waits too long; 2 wait.');
    await tab.expectFine();
    await tab.page.getByRole('button', { name: 'Show everybody' }).click();
    await tab.page.getByRole('article').nth(1).waitFor();
    await tab.page.locator('h2:focus', { hasText: 'Who waits' }).waitFor();

    // All within minutes, as on a first day: no hour stands twice below the curve.
    await web.app.sql.query(
      `UPDATE mentorship_request SET answered_at = submitted_at + interval '10 minutes' WHERE id = ANY ($1::uuid[])`,
      [answered.map((request) => request.id)],
    );
    await tab.page.reload();
    await tab.sees('Half of those who ask are taken on within 1 hour.');
    const below = tab.page.locator('.recharts-xAxis-tick-labels text');
    await below.first().waitFor();
    expect(await below.allTextContents()).toEqual(['0 hours', '1 hour']);
  });

  it('does something about it: reminds the mentor who was asked, and shows the open queue to whom it suits', async () => {
    const mentors = [
      await aMentor(web.app, community, { name: 'mira' }),
      await aMentor(web.app, community, { name: 'noor' }),
    ] as const;
    for (const mentor of [mentors[0], null]) {
      const { id } = await aRequest(community, await aNewcomer(web.app, community, { name: 'lou' }), mentor);
      await waitTooLong(web.app, id);
    }
    const [mira, noor] = [await web.as(mentors[0]), await web.as(mentors[1])];
    const tab = await coordinator();
    await tab.expectTargetsForFingers();
    await tab.page.getByRole('button', { name: 'Remind mira kindly' }).click();
    const reminded = tab.page.getByRole('article').filter({ hasText: 'Waits for mira' });
    await reminded.getByText('Last pointed out').waitFor();
    await reminded.getByRole('button').waitFor({ state: 'detached' });
    await tab.page.locator('article:focus', { hasText: 'Waits for mira' }).waitFor();
    await tab.page.getByRole('button', { name: 'Show it to mentors whom it suits' }).click();
    await tab.page.getByRole('status').getByText('2 mentors were told.').waitFor();
    await tab.expectFine();

    await mira.open('/notifications');
    await mira.sees('has waited long by now, and the coordinators ask after it');
    await noor.open('/notifications');
    await noor.page.getByRole('link', { name: /may suit you/ }).click();
    await noor.page.getByRole('button', { name: 'Have a look at it' }).click();
    await noor.page.getByRole('button', { name: /Accept/ }).waitFor();
    await tab.page.reload();
    await tab.sees('noor is looking at it');
  });

  it('covers areas: those that hang on one mentor stand out; they are added, imported, moved, retired', async () => {
    const asyncio = await anArea(web.app, community, 'asyncio');
    await anArea(web.app, community, 'typing');
    for (const name of ['mira', 'moe']) await aMentor(web.app, community, { name, areas: { [asyncio]: 2 } });
    const tab = await coordinator('/areas');
    const { page } = tab;
    await tab.sees('2 know it well');
    await tab.expectFine();
    await tab.sees('One: 0');
    await page.getByText('No mentor: 1').click();
    await page.getByText('asyncio').waitFor({ state: 'detached' });
    await tab.sees('typing');
    await page.getByText('All 2').click();

    await page.getByLabel('What is it called?').fill('Docs');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: 'Change Docs' }).waitFor();

    const document = page.getByLabel('The document');
    const wrong = '{\n  "areas": [\n    { "name": "C API" },\n    { "group": 7, "name": "tests" }\n  ]\n}';
    await document.fill(wrong);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await tab.sees('Line 4, areas.1.group');
    expect(await document.inputValue()).toBe(wrong);
    expect(await page.getByRole('button', { name: 'Change C API' }).count()).toBe(0);
    await tab.expectFine();
    await document.fill(wrong.replace('7', '"Work"'));
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await tab.sees('3 areas were added.');
    await page.getByRole('button', { name: 'Change C API' }).waitFor();

    await page.getByRole('button', { name: 'Change typing' }).click();
    await tab.expectFine();
    await page.getByLabel('Below', { exact: true }).first().click();
    await page.getByRole('option', { name: 'Docs', exact: true }).click();
    await page.getByRole('button', { name: 'Move' }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Docs' })
      .getByRole('listitem')
      .getByText('typing')
      .waitFor();
    await page.getByRole('button', { name: 'Change Docs' }).click();
    await page.getByRole('button', { name: 'Retire' }).last().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retire' }).click();
    await tab.sees('Retired areas');
    await tab.expectFine();
    await page.getByRole('button', { name: 'Take back into use: Docs' }).click();
    await page.getByRole('button', { name: 'Change typing' }).waitFor();
  });

  it('folds many areas into their branches, to be opened by keyboard, and finds one wherever it is', async () => {
    const groups = ['Stdlib', 'Tools', 'Docs'].map((name, group) => [
      { name },
      ...Array.from({ length: 12 }, (_, index) => ({ name: `${name} ${group}.${index}`, group: name })),
    ]);
    await community.coordinator.api.done(
      'importInterestAreas',
      { communityId: community.id, document: JSON.stringify({ areas: groups.flat() }) },
      'community { id }',
    );
    const tab = await coordinator('/areas');
    const { page } = tab;
    const rows = page.getByRole('button', { name: /^Change / });
    const stdlib = page.getByRole('button', { name: 'Stdlib: 12 areas below' });
    await stdlib.waitFor();
    expect(await rows.count()).toBe(3);
    await tab.sees('12 of them with no or one mentor');
    await tab.expectFine();
    await stdlib.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Change Stdlib 0.11' }).waitFor();
    expect(await rows.count()).toBe(15);
    expect(await stdlib.getAttribute('aria-expanded')).toBe('true');
    await tab.expectFine();

    await page.getByLabel('Find an area').fill('tools 1.7');
    await page.getByRole('button', { name: 'Change Tools 1.7' }).click();
    expect(await rows.count()).toBe(1); // the other one is open
    await page.getByLabel('Find an area').fill('');
    // What is being changed stays in sight, in a branch that was folded.
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Unfold all' }).click();
    await page.getByRole('button', { name: 'Change Docs 2.0' }).waitFor();
    const child = page.getByLabel('A new area below Tools 1.7');
    await child.fill('Linters');
    await page.getByRole('button', { name: 'Close' }).click();
    await tab.sees('Changed, not saved yet');
    await page.getByRole('button', { name: 'Change Tools 1.7' }).click();
    expect(await child.inputValue()).toBe('Linters');
    await child.fill('');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Fold all' }).click();
    expect(await rows.count()).toBe(3);
  });

  it('edits the ladder by keyboard alone, and tells the slower of two', async () => {
    const tab = await coordinator('/ladder');
    const { page } = tab;
    const names = () =>
      page
        .getByText(/^Step \d of \d$/)
        .locator('xpath=following-sibling::p')
        .allInnerTexts();
    await tab.sees('Step 1 of 7');
    await tab.expectFine();
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus');
        if ((await focused.count()) === 1) {
          const said =
            (await focused.getAttribute('aria-label')) ?? (await focused.innerText().catch(() => ''));
          if (said === name) return;
        }
      }
      throw new Error(`the Tab key does not lead to “${name}”`);
    };
    await tabTo('Move Built the project one step later');
    await page.keyboard.press('Enter');
    await tab.sees('Built the project is step 2 of 7 now.');
    // The focus goes along, so that one can press again.
    await page.locator(':focus[aria-label="Move Built the project one step later"]').waitFor();
    await page.keyboard.press('Enter');
    await tab.sees('Built the project is step 3 of 7 now.');
    await page.locator(':focus[aria-label="Move Built the project one step later"]').waitFor();
    expect((await names()).slice(0, 3)).toEqual([
      'First comment on an issue',
      'First pull request',
      'Built the project',
    ]);

    await tabTo('Change Built the project');
    await page.keyboard.press('Enter');
    await tab.expectFine();
    // What was typed outlives its being closed, and the row says so.
    const called = page.getByLabel('What is it called?').first();
    await called.fill('Made it');
    await page.getByRole('button', { name: 'Close' }).click();
    await tab.sees('Changed, not saved yet');
    await tab.expectFine();
    await page.getByRole('button', { name: 'Change Built the project' }).click();
    expect(await called.inputValue()).toBe('Made it');
    const other = await aCoordinator(web.app, community);
    const { community: read } = await other.api.query<{
      community: { ladder: { id: string; name: string }[] };
    }>('query ($slug: String!) { community(slug: $slug) { ladder { id name } } }', { slug: community.slug });
    const { id: rungId } = read.ladder.find(({ name }) => name === 'Built the project')!;
    await other.api.done('updateRung', { rungId, name: 'Compiled it' }, 'rung { id }');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Made it run');
    await page.keyboard.press('Enter');
    await tab.sees('It now reads: “Compiled it');
    expect(await page.getByLabel('What is it called?').first().inputValue()).toBe('Made it run');
    await page.keyboard.press('Enter');
    await page.locator(':focus[aria-label="Change Made it run"]').waitFor();
  });

  it('publishes a conduct text, which the newcomer is asked to read again', async () => {
    const newcomer = await web.as(await aMember(web.app, community));
    await newcomer.open(`/c/${community.slug}`);
    const tab = await coordinator('/settings');
    const { page } = tab;
    await page.getByLabel('The whole text').fill('# Be kind\n\nAnd patient.');
    await page.getByRole('tab', { name: 'Preview' }).click();
    await page.getByRole('heading', { name: 'Be kind' }).waitFor();
    await tab.expectFine();
    await page.getByRole('button', { name: 'Publish a new version' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish a new version' }).click();
    await tab.sees('Version 2 is published.');
    await newcomer.page.reload();
    await newcomer.sees('This text has a new version.');
    await newcomer.sees('And patient.');
    await newcomer.page.getByRole('button', { name: 'I agree to the new version' }).click();
    await newcomer.page.getByText('This text has a new version.').waitFor({ state: 'detached' });

    await page.getByLabel('Days to answer a request').fill('400');
    await page.getByRole('button', { name: 'Save' }).nth(1).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Days to answer a request').inputValue()).toBe('400');
    await page.getByLabel('Owner and name').fill('https://github.com/python/cpython');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('link', { name: 'python/cpython' }).waitFor();
    await tab.expectFine();
  });

  it('gives and takes roles; who loses theirs keeps what they wrote, and finds nothing here afterwards', async () => {
    const other = await aCoordinator(web.app, community);
    const loser = await web.as(other);
    await loser.open(at('/settings'));
    await loser.page.getByLabel('What is it?', { exact: true }).fill('A long summary.');
    const tab = await coordinator('/people');
    const { page } = tab;
    await tab.sees('2 people');
    await tab.expectFine();
    await page.getByLabel('Whom to show').selectOption('COORDINATOR');
    const { data } = await other.api.send<{ viewer: { user: { login: string } } }>(
      '{ viewer { user { login } } }',
    );
    await page.getByLabel('Name or login').fill(data!.viewer.user.login);
    await tab.sees('One person');
    await page.getByRole('button', { name: /^Roles of/ }).click();
    await page.getByRole('button', { name: 'Take away: Coordinator' }).click();
    await tab.expectAccessible();
    await page.getByRole('dialog').getByRole('button', { name: 'Take away: Coordinator' }).click();
    await tab.sees('Nobody is like this.');

    await loser.page.getByRole('button', { name: 'Save' }).first().click();
    await loser.sees('Only the coordinators of this community can do that.');
    expect(await loser.page.getByLabel('What is it?', { exact: true }).inputValue()).toBe('A long summary.');
    await loser.open(at());
    await loser.sees('There is nothing here');
    await loser.expectFine();
  });
});
