import { aCommunity, aCoordinator, type TestCommunity } from '../../support/factories/community.js';
import { anArea } from '../../support/factories/mentor.js';
import { describeInBrowser } from '../support/index.js';

describeInBrowser('coordinating side by side', (web) => {
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

  it('tells the slower of two who rename the same area, and loses neither name', async () => {
    await anArea(web.app, community, 'asyncio');
    const other = await web.as(await aCoordinator(web.app, community));
    await other.open(at('/areas'));
    const tab = await coordinator('/areas');
    for (const { page } of [tab, other]) await page.getByRole('button', { name: 'Change asyncio' }).click();
    await tab.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Async I/O');
    await other.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Event loops');
    await tab.page.getByRole('button', { name: 'Rename' }).click();
    await tab.page.getByRole('button', { name: 'Change Async I/O' }).waitFor();
    await other.page.getByRole('button', { name: 'Rename' }).click();
    await other.sees('It now reads: “Async I/O”');
    expect(await other.page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe(
      'Event loops',
    );
    await other.expectFine();
    await other.page.getByRole('button', { name: 'Save mine all the same' }).click();
    await other.page.getByRole('button', { name: 'Change Event loops' }).waitFor();
  });

  it('keeps what is being written of an area that somebody else moves meanwhile', async () => {
    const areas = new Map<string, string>();
    for (const name of ['asyncio', 'Docs', 'Tools']) areas.set(name, await anArea(web.app, community, name));
    const tab = await coordinator('/areas');
    const { page } = tab;
    await page.getByRole('button', { name: 'Change asyncio' }).click();
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Async I/O');
    await page.getByLabel('Below', { exact: true }).first().click();
    await page.getByRole('option', { name: 'Tools', exact: true }).click();
    const other = await aCoordinator(web.app, community);
    const move = { areaId: areas.get('asyncio'), parentId: areas.get('Docs') };
    await other.api.done('moveInterestArea', move, 'area { id }');
    await page.getByRole('button', { name: 'Move' }).click();
    await tab.sees('It now reads: “Below: Docs”');
    expect(await name.inputValue()).toBe('Async I/O');
    await tab.expectFine();
    await page.getByRole('button', { name: 'Move' }).click();
    const below = page.getByRole('listitem').filter({ hasText: 'Tools' }).getByRole('listitem');
    await below.getByText('asyncio', { exact: true }).waitFor();
    expect(await name.inputValue()).toBe('Async I/O');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('button', { name: 'Change Async I/O' }).waitFor();
  });

  it('tells the slower of two who move the same step, and shows where it is now', async () => {
    const tab = await coordinator('/ladder');
    await tab.sees('Step 1 of 7');
    const other = await aCoordinator(web.app, community);
    const { community: read } = await other.api.query<{ community: { ladder: { id: string }[] } }>(
      'query ($slug: String!) { community(slug: $slug) { ladder { id } } }',
      { slug: community.slug },
    );
    await other.api.done('moveRung', { rungId: read.ladder[0]!.id, position: 7 }, 'rung { id }');
    const later = tab.page.getByRole('button', { name: 'Move Built the project one step later' });
    await later.click();
    await tab.sees('Somebody else changed the order of the ladder meanwhile: this rung is at height 7 now.');
    await tab.page.getByRole('listitem').last().getByText('Built the project').waitFor();
    await tab.expectFine();
    await tab.page.getByRole('button', { name: 'Move Built the project one step earlier' }).click();
    await tab.sees('Built the project is step 6 of 7 now.');
  });

  it('tells the slower of two who set the same, and keeps what they wrote', async () => {
    const tab = await coordinator('/settings');
    const { page } = tab;
    const days = page.getByLabel('Days to answer a request');
    const summary = page.getByLabel('What is it?', { exact: true });
    const share = page.getByLabel('Common time in the week');
    await days.fill('9');
    await summary.fill('Mine.');
    await share.fill('0.5');
    const other = await aCoordinator(web.app, community);
    const communityId = community.id;
    await other.api.done(
      'updateCommunitySettings',
      { communityId, requestDays: 12, maxWaitingRequests: 3, matchWeights: { availability: 0.75 } },
      'community { id }',
    );
    await other.api.done('updateCommunity', { communityId, summary: 'Theirs.' }, 'community { id }');
    const save = page.getByRole('button', { name: 'Save', exact: true });
    const again = page.getByRole('button', { name: 'Save mine all the same' });
    await save.nth(1).click();
    // The page asks for all of it again, so that all is seen at once.
    await tab.sees('It now reads: “Days to answer a request: 12”');
    await tab.sees('It now reads: “What is it?: Theirs.”');
    await tab.sees('It now reads: “Common time in the week: 0.75”');
    await tab.expectFine();
    // What was not touched here follows what the other made of it; the rest is as it was written.
    expect(await page.getByLabel('Requests of one newcomer that wait at once').inputValue()).toBe('3');
    expect([await days.inputValue(), await summary.inputValue(), await share.inputValue()]).toEqual([
      '9',
      'Mine.',
      '0.5',
    ]);
    for (let left = 3; left > 0; left -= 1) {
      await again.first().click();
      await again.nth(left - 1).waitFor({ state: 'detached' });
    }
    await save.nth(2).waitFor();
    const { community: after } = await other.api.query<{ community: object }>(
      'query ($slug: String!) { community(slug: $slug) { summary settings { requestDays maxWaitingRequests matchWeights { availability } } } }',
      { slug: community.slug },
    );
    expect(after).toEqual({
      summary: 'Mine.',
      settings: { requestDays: 9, maxWaitingRequests: 3, matchWeights: { availability: 0.5 } },
    });
  });
});
