import { aCommunity, aMember } from '../../support/factories/community.js';
import { aNewcomer } from '../../support/factories/mentor.js';
import { aMentorship } from '../../support/factories/request.js';
import { describeInBrowser, phone } from '../support/index.js';

describeInBrowser('settings', (web) => {
  it('makes a token that works, shows it once, and revokes it', async () => {
    const tab = await web.as(await web.app.person('tia'));
    const { page } = tab;
    await tab.open('/settings/tokens');
    await page.getByLabel('What is it for?').fill('a script');
    await page.getByRole('button', { name: 'Make it' }).click();
    const token = await page.getByRole('textbox', { name: 'Token', exact: true }).inputValue();
    const ask = async () => {
      const response = await fetch(`${web.app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: '{ viewer { user { login } } }' }),
      });
      return response.status;
    };
    expect(await ask()).toBe(200);
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();

    await page.getByRole('button', { name: 'I have kept it' }).click();
    expect(await page.getByText(token).count()).toBe(0);
    const shown = page.getByRole('article').filter({ hasText: 'a script' });
    await shown.getByRole('button', { name: 'Revoke' }).click();
    const dialog = page.getByRole('dialog', { name: 'Revoke “a script”?' });
    await dialog.waitFor();
    await tab.expectAccessible();
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await shown.waitFor({ state: 'detached' });
    expect(await ask()).toBe(401);
  });

  it('keeps what comes by mail and when, and old addresses of the page', async () => {
    const community = await aCommunity(web.app);
    const member = await aMember(web.app, community);
    const tab = await web.as(member);
    const { page } = tab;
    await tab.open(`/c/${community.slug}/me`);
    await page.waitForURL(`**/settings/profile?community=${community.slug}`);
    await page.getByLabel('Who are you?').waitFor();
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();

    await page.getByRole('link', { name: 'Mail and reminders' }).click();
    await page.getByLabel('Messages').selectOption({ label: 'Not by mail' });
    await page.getByText('Saturday').click();
    await page.getByRole('button', { name: 'Save' }).click();
    await tab.sees('Saved.');
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();
    const { viewer } = await member.api.query<{
      viewer: {
        membership: {
          mailPreferences: { kind: string; frequency: string }[];
          reminderRhythm: { days: string[] };
        };
      };
    }>(
      `query ($slug: String!) { viewer { membership(community: $slug) {
         mailPreferences { kind frequency } reminderRhythm { days } } } }`,
      { slug: community.slug },
    );
    expect(viewer.membership.mailPreferences).toContainEqual({ kind: 'MESSAGES', frequency: 'NEVER' });
    expect(viewer.membership.reminderRhythm.days).not.toContain('SATURDAY');
  });

  it('lists browsers and ends one from afar, and unblocks people', async () => {
    const community = await aCommunity(web.app);
    const member = await aMember(web.app, community);
    const other = await aMember(web.app, community, 'noisy');
    await member.api.done('blockMember', { memberId: other.memberId }, 'member { id }');
    const [tab, elsewhere] = await Promise.all([web.as(member), web.as(member)]);
    const { page } = tab;
    await elsewhere.open('/settings/people');
    await elsewhere.sees('noisy');

    await tab.open('/settings/sessions');
    await page.getByRole('button', { name: /^Sign out there/ }).click();
    await page.getByRole('button', { name: /^Sign out there/ }).waitFor({ state: 'detached' });
    await elsewhere.sees('Your sign-in has ended'); // its socket was closed
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();

    await page.getByRole('link', { name: 'Blocked people' }).click();
    await page.getByRole('button', { name: 'Unblock noisy' }).click();
    await tab.sees('You block nobody here');
    await tab.expectAccessible();
  });

  it('blocks somebody at their name beside the conversation, which ends, and says how to change that', async () => {
    const { community, newcomer, mentor, threadId, mentorshipId } = await aMentorship(web.app);
    const tab = await web.as(newcomer, phone);
    const { page } = tab;
    await tab.open(`/c/${community.slug}/threads/${threadId}`);
    await page.getByRole('button', { name: /^Block / }).click();
    const dialog = page.getByRole('dialog', { name: /^Block .*\?$/ });
    await dialog.waitFor();
    await tab.expectFine();
    await dialog.getByRole('button', { name: 'Block', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await tab.sees(/^You block /);
    await page.getByRole('textbox', { name: 'Write a message' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: /^Block / }).count()).toBe(0);
    await tab.expectFine();

    await page.getByRole('link', { name: 'Change that' }).click();
    await page.getByRole('button', { name: /^Unblock / }).click();
    await tab.sees('You block nobody here');
    await tab.open(`/c/${community.slug}/mentorships/${mentorshipId}`); // what the block ended stays ended
    await page.getByRole('button', { name: /^Block / }).waitFor();
    const { mentorship } = await mentor.api.query<{ mentorship: { status: string } }>(
      'query ($id: ID!) { mentorship(id: $id) { status } }',
      { id: mentorshipId },
    );
    expect(mentorship.status).toBe('ENDED');
  });

  it('says that one language is needed to whoever takes the last away, rather than that it is saved', async () => {
    const community = await aCommunity(web.app);
    const tab = await web.as(await aNewcomer(web.app, community));
    const { page } = tab;
    await tab.open(`/settings/profile?community=${community.slug}`);
    await page.getByRole('button', { name: 'Remove English' }).click();
    await page.getByRole('button', { name: 'Save' }).first().click();
    await tab.sees('At least one language is needed');
    expect(await page.getByText('Saved.').count()).toBe(0);
    await tab.expectFine();
  });
});
