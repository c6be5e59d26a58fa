import { aCommunity, type TestCommunity, type TestMember } from '../../support/factories/community.js';
import { aMentor, aNewcomer } from '../../support/factories/mentor.js';
import { aMentorship } from '../../support/factories/request.js';
import { post } from '../../support/factories/thread.js';
import { aCoMentor, offerHandOver } from '../../support/factories/together.js';
import { describeInBrowser, type Tab } from '../support/index.js';

describeInBrowser('mentors together', (web) => {
  let community: TestCommunity;
  beforeAll(async () => {
    community = await aCommunity(web.app);
  });

  const page = (path: string) => `/c/${community.slug}/${path}`;
  const press = (tab: Tab, name: string | RegExp) => tab.page.getByRole('button', { name }).first().click();
  const sure = (tab: Tab, name: string) =>
    tab.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  const mentorship = async () =>
    aMentorship(web.app, {
      community,
      newcomer: await aNewcomer(web.app, community, { name: 'ada' }),
      mentor: await aMentor(web.app, community, { name: 'mina' }),
    });

  /** On the form for inviting or handing over: finds a mentor by name and takes them. */
  const choose = async (tab: Tab, { login }: TestMember) => {
    await tab.page.getByRole('searchbox', { name: 'Name' }).fill(login);
    await tab.page.getByText('One mentor found').waitFor({ state: 'attached' });
    await tab.page.getByRole('radio').first().check();
  };

  it('guide together: one invites, the other joins, and goes again', async () => {
    const led = await mentorship();
    const beside = await aMentor(web.app, community, { name: 'noor' });
    const [lead, other] = [await web.as(led.mentor), await web.as(beside)];
    await lead.open(page(`mentorships/${led.mentorshipId}`));
    await lead.page.getByRole('link', { name: 'Ask another mentor to help' }).click();
    await lead.page.getByLabel('What for?').fill('You know asyncio well.');
    await press(lead, 'Invite');
    await lead.page.getByRole('alert').getByText('Choose a mentor from the list first.').waitFor();
    await choose(lead, beside);
    await lead.expectAccessible();
    await lead.expectNoSidewaysScroll();
    await press(lead, 'Invite');
    await lead.sees('noor was asked to join.');
    await lead.expectAccessible();
    await lead.expectNoSidewaysScroll();

    const invitation = await beside.api.query<{ viewer: { inbox: { edges: { node: { id: string } }[] } } }>(
      '{ viewer { inbox(first: 1, kinds: [INVITATION]) { edges { node { id } } } } }',
    );
    await other.open(page(`invitations/${invitation.viewer.inbox.edges[0]?.node.id}`));
    await other.sees('You know asyncio well.');
    await other.expectAccessible();
    await other.expectNoSidewaysScroll();
    await press(other, 'Join');
    await other.sees('You guide ada');
    await lead.sees('co-mentor');
    await press(other, 'Leave');
    await sure(other, 'Leave');
    await other.page.getByRole('heading', { name: 'Mentoring' }).waitFor();
    await lead.page.getByText('co-mentor', { exact: true }).waitFor({ state: 'detached' });
  });

  it('refer: somebody who knows better joins one conversation, and sees nothing else', async () => {
    const led = await mentorship();
    const knows = await aMentor(web.app, community, { name: 'omar' });
    const lead = await web.as(led.mentor);
    await lead.open(page(`threads/${led.threadId}/refer`));
    await choose(lead, knows);
    await lead.page.getByLabel('What for?').fill('The event loop is yours.');
    await lead.expectAccessible();
    await press(lead, 'Invite');
    await lead.page.waitForURL(`**/threads/${led.threadId}`);

    const { viewer } = await knows.api.query<{ viewer: { inbox: { edges: { node: { id: string } }[] } } }>(
      '{ viewer { inbox(first: 1, kinds: [INVITATION]) { edges { node { id } } } } }',
    );
    const guest = await web.as(knows);
    await guest.open(page(`invitations/${viewer.inbox.edges[0]?.node.id}`));
    await guest.sees('reads this one conversation, from its first message on, and nothing else');
    await press(guest, 'Join');
    await guest.page.waitForURL(`**/threads/${led.threadId}`);
    await guest.open(page(`mentorships/${led.mentorshipId}`));
    await guest.sees('There is nothing here');
  });

  it('hand over, among three: what would be read is shown before, and the mentee may object', async () => {
    const led = await mentorship();
    const next = await aMentor(web.app, community, { name: 'pia' });
    await post(led.newcomer, led.threadId, 'Hello!');
    const objected = await offerHandOver(led, next);
    const [lead, mentee, third] = [await web.as(led.mentor), await web.as(led.newcomer), await web.as(next)];
    await mentee.open(page(`hand-overs/${objected}`));
    await mentee.sees('What pia would read');
    expect(await mentee.page.getByText('nearly').count()).toBe(0); // the note is not for them
    await mentee.expectAccessible();
    await mentee.expectNoSidewaysScroll();
    await press(mentee, 'I would rather not');
    await sure(mentee, 'I would rather not');
    await mentee.sees('everything is as before');

    await lead.open(page(`mentorships/${led.mentorshipId}/hand-over`));
    await choose(lead, next);
    const preview = lead.page.getByRole('region', { name: 'What they would read' });
    await preview.getByText('one message').waitFor();
    await preview.getByText('Opens').waitFor();
    await lead.page.getByRole('group', { name: 'What they read' }).getByRole('checkbox').first().uncheck();
    await preview.getByText('Stays closed').waitFor();
    await lead.page.getByRole('group', { name: 'What they read' }).getByRole('checkbox').first().check();
    await preview.getByText('Opens').waitFor();
    await lead.page.getByLabel('What should they know?').fill('They are **nearly** there.');
    await lead.expectAccessible();
    await lead.expectNoSidewaysScroll();
    await press(lead, 'Offer it to them');
    await lead.sees('mina has asked pia to lead from now on.');

    const { viewer } = await next.api.query<{ viewer: { inbox: { edges: { node: { id: string } }[] } } }>(
      '{ viewer { inbox(first: 1, kinds: [HAND_OVER]) { edges { node { id } } } } }',
    );
    await third.open(page(`hand-overs/${viewer.inbox.edges[0]?.node.id}`));
    await third.page.locator('strong', { hasText: 'nearly' }).waitFor();
    await third.expectAccessible();
    await third.expectNoSidewaysScroll();
    await press(third, 'Guide ada from now on');
    await third.sees('You guide ada');
    await mentee.open(page(`mentorships/${led.mentorshipId}`));
    await mentee.sees('pia guides you');
    await mentee.expectAccessible();
    await mentee.expectNoSidewaysScroll();
  });

  it('keep notes of their own, of which nothing reaches the browser of whoever they guide', async () => {
    const led = await mentorship();
    const beside = await aCoMentor(web.app, led, await aMentor(web.app, community, { name: 'noor' }));
    const secret = 'Prefers writing to calls';
    const [lead, other, mentee] = [
      await web.as(led.mentor),
      await web.as(beside),
      await web.as(led.newcomer),
    ];
    const traffic = listen(mentee);
    await Promise.all([lead, other, mentee].map((tab) => tab.open(page(`mentorships/${led.mentorshipId}`))));
    await lead.sees('A private note');
    await lead.page.getByLabel('A private note').fill(`${secret}.`);
    await press(lead, 'Add the note');
    await lead.page.getByRole('article').getByText(secret).waitFor();
    await lead.sees('never the person who is guided');
    await lead.expectAccessible();
    await press(lead, 'Change');
    await lead.page.getByLabel('Change', { exact: true }).fill(`${secret}, mostly.`);
    await press(lead, 'Save');
    await lead.sees(`${secret}, mostly.`);
    await other.page.reload();
    await other.sees(`${secret}, mostly.`);

    await mentee.page.reload();
    await mentee.sees('Conversations');
    for (const path of [`threads/${led.threadId}`, 'inbox', 'requests']) {
      await mentee.open(page(path));
      await mentee.page.getByRole('heading', { level: 1 }).waitFor();
      await mentee.page.waitForLoadState('networkidle');
    }
    const said = await traffic();
    expect(said).toContain('mina'); // it did listen
    expect(said).not.toContain(secret);
    expect(await mentee.page.getByText('Private notes').count()).toBe(0);

    await press(lead, 'Delete');
    await sure(lead, 'Delete');
    await lead.sees('No notes yet.');
  });

  it('take the steps of a mentorship, each asked for once more', async () => {
    const led = await mentorship();
    await web.app.sql.query('UPDATE mentorship SET still_going_asked_at = now() WHERE id = $1', [
      led.mentorshipId,
    ]);
    const tab = await web.as(led.newcomer);
    await tab.open(page(`mentorships/${led.mentorshipId}`));
    await tab.sees('It has been quiet here.');
    await tab.expectAccessible();
    await press(tab, 'Yes, it goes on');
    await tab.page.getByText('It has been quiet here.').waitFor({ state: 'detached' });
    await press(tab, 'Take a break');
    await sure(tab, 'Take a break');
    await tab.sees('On a break. Nobody is waited for.');
    await press(tab, 'Go on after the break');
    await tab.page.getByText('On a break. Nobody is waited for.').waitFor({ state: 'detached' });
    await press(tab, 'We reached it');
    await tab.expectAccessible();
    await sure(tab, 'We reached it');
    await tab.sees('You reached it. The conversations stay to be read.');
  });
});

/** Everything that comes to somebody's browser from now on, by HTTP and by WebSocket. */
function listen(tab: Tab): () => Promise<string> {
  const came: Promise<string>[] = [];
  tab.page.on('response', (response) => {
    // A body may be gone with the page that asked for it; what was not read there is asked for again.
    if (response.url().endsWith('/graphql')) came.push(response.text().catch(() => ''));
  });
  tab.page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => came.push(Promise.resolve(payload.toString()))),
  );
  return async () => (await Promise.all(came)).join('\n');
}
