import { randomUUID } from 'node:crypto';
import { aCommunity, type TestCommunity, type TestMember } from '../../support/factories/community.js';
import { aMentor, aNewcomer } from '../../support/factories/mentor.js';
import { aMentorship, aRequest } from '../../support/factories/request.js';
import { offerHandOver, referThread } from '../../support/factories/together.js';
import { describeInBrowser, type Tab } from '../support/index.js';

const text = 'Hello! I would like to learn how the loop works.';

describeInBrowser('what changed meanwhile', (web) => {
  let community: TestCommunity;
  beforeEach(async () => {
    community = await aCommunity(web.app);
  });

  const at = (path: string) => `/c/${community.slug}/${path}`;
  const field = ({ page }: Tab) => page.getByRole('textbox', { name: /^Who are you/ });
  const send = ({ page }: Tab) => page.getByRole('button', { name: 'Send', exact: true }).click();
  /** Takes somebody out of the community, as an operator does. */
  const remove = ({ memberId }: TestMember) =>
    web.app.sql.query('DELETE FROM member WHERE id = $1', [memberId]);
  const asking = async (mentor: TestMember) => {
    const tab = await web.as(await aNewcomer(web.app, community));
    await tab.open(at(`ask?mentor=${mentor.memberId}`));
    await field(tab).fill(text);
    return tab;
  };

  it('is told to who asks a mentor that has filled up, and the text goes on to anyone', async () => {
    const mentor = await aMentor(web.app, community, { name: 'fay', capacity: 1 });
    const tab = await asking(mentor);
    await aMentorship(web.app, { community, mentor });
    await send(tab);
    await tab.page.getByRole('alert').waitFor();
    await tab.sees('What you wrote is kept, and goes along to whomever you ask instead:');
    expect(await field(tab).inputValue()).toBe(text);
    await tab.expectAccessible();
    await tab.page.getByRole('link', { name: 'Ask anyone' }).click();
    await tab.page.getByRole('heading', { name: 'Ask whoever has time' }).waitFor();
    expect(await field(tab).inputValue()).toBe(text);
    await send(tab);
    await tab.page.waitForURL(/\/threads\//);
    await tab.sees(text);
  });

  it('is told to who asks a mentor that is gone, and the text goes on to another', async () => {
    const [gone] = await Promise.all(['fay', 'sam'].map((name) => aMentor(web.app, community, { name })));
    const tab = await asking(gone!);
    await remove(gone!);
    await send(tab);
    await tab.page.getByRole('alert').waitFor();
    expect(await field(tab).inputValue()).toBe(text);
    await tab.expectAccessible();
    await tab.page.getByRole('link', { name: 'Ask sam' }).click();
    await tab.page.getByRole('heading', { name: 'Ask sam' }).waitFor();
    expect(await field(tab).inputValue()).toBe(text);
  });

  it('is told to who compares mentors of whom one is gone, and to who follows their card', async () => {
    const [gone] = await Promise.all(
      ['fay', 'sam', 'ria'].map((name) => aMentor(web.app, community, { name })),
    );
    const tab = await web.as(await aNewcomer(web.app, community));
    await tab.open(at('mentors'));
    for (const name of ['fay', 'sam']) await tab.page.getByLabel(`Compare ${name} with others`).check();
    const card = await tab.another();
    await card.open(at('mentors'));
    await card.page.getByRole('link', { name: 'Ask fay' }).waitFor();
    await remove(gone!);
    await tab.page.getByRole('link', { name: 'See them side by side' }).click();
    await tab.sees('One of those whom you marked cannot be asked any more.');
    await tab.page.getByRole('columnheader', { name: 'sam' }).waitFor();
    await tab.expectAccessible();
    await card.page.getByRole('link', { name: 'Ask fay' }).click();
    await card.page.getByRole('heading', { level: 1, name: 'They are not here any more' }).waitFor();
    await card.page.getByRole('link', { name: 'Ask ria' }).waitFor();
    await card.expectAccessible();
  });

  it('is told to who is no member any more, with what they were writing in their hands', async () => {
    const mentorship = await aMentorship(web.app, { community });
    const tab = await web.as(mentorship.newcomer);
    await tab.writePlainly();
    const profile = await tab.another();
    await tab.open(at(`threads/${mentorship.threadId}`));
    const message = tab.page.getByRole('textbox', { name: 'Write a message' });
    await message.fill(text);
    await tab.sees('Draft saved.');
    await profile.open(`/settings/profile?community=${community.slug}`);
    await profile.page.getByLabel('Who are you?').fill(text);
    await remove(mentorship.newcomer);
    await send(tab);
    await tab.page.getByRole('alert').first().waitFor();
    await tab.sees(text);
    await tab.expectAccessible();
    await profile.page.getByRole('button', { name: 'Save' }).first().click();
    await profile.page.getByRole('alert').first().waitFor();
    expect(await profile.page.getByLabel('Who are you?').inputValue()).toBe(text);
    await profile.page.reload();
    await profile.sees('This page is for members.');
    await profile.expectAccessible();
  });

  it('leaves a dead link, and one to what is others’, with the same words and a way on', async () => {
    const mentorship = await aMentorship(web.app, { community });
    const { threadId, id, mentorshipId } = mentorship;
    const other = await aMentor(web.app, community);
    const invitation = await referThread(mentorship, other);
    const handOver = await offerHandOver(mentorship, other);
    const tab = await web.as(await aNewcomer(web.app, community));
    for (const [page, theirs] of Object.entries({
      threads: threadId,
      requests: id,
      mentorships: mentorshipId,
      invitations: invitation,
      'hand-overs': handOver,
    })) {
      const said: string[] = [];
      for (const link of [theirs, page === 'threads' ? 'no-id-at-all' : randomUUID()]) {
        await tab.open(at(`${page}/${link}`));
        await tab.page
          .getByRole('heading', { level: 1, name: /There is (nothing here|no such conversation for you)/ })
          .waitFor();
        await tab.page
          .locator('main')
          .getByRole('link', { name: /inbox|what waits/i })
          .first()
          .waitFor();
        said.push(await tab.page.locator('main').innerText());
      }
      expect(new Set(said).size).toBe(1);
    }
    await tab.expectAccessible();
  });

  it('gives a request of the open queue to one of two mentors, and tells the other kindly', async () => {
    await aRequest(community, await aNewcomer(web.app, community, { name: 'emil' }), null);
    const [first, second] = await Promise.all(
      ['mina', 'noor'].map(async (name) => web.as(await aMentor(web.app, community, { name }))),
    );
    await second!.page.routeWebSocket(/graphql/, () => {}); // hears nothing of what the first does
    for (const tab of [first!, second!]) {
      await tab.open(at('mentoring'));
      await tab.page.getByRole('button', { name: 'Have a look at it' }).waitFor();
    }
    await first!.page.getByRole('button', { name: 'Have a look at it' }).click();
    await first!.sees(/Yours to look at/);
    await second!.page.getByRole('button', { name: 'Have a look at it' }).click();
    await second!.sees(/Another mentor is looking at the request of emil right now/);
    await second!.expectAccessible();
    await first!.page.getByRole('button', { name: 'Accept' }).click();
    await first!.sees(/You guide emil from now on/);
  });
});
