import type { Locator } from 'playwright-core';
import { aCommunity, type TestCommunity, type TestMember } from '../../support/factories/community.js';
import { aMentor, aNewcomer } from '../../support/factories/mentor.js';
import { aMentorship, aRequest } from '../../support/factories/request.js';
import { describeInBrowser, type Tab } from '../support/index.js';

interface Form {
  readonly member: TestMember;
  readonly path: string;
  /** What leads to the form on its page. */
  readonly reach?: (tab: Tab) => Promise<void>;
  readonly field: (tab: Tab) => Locator;
  readonly send: string;
  readonly sent: (tab: Tab) => Promise<void>;
}

const text = 'I came for asyncio, and stayed for the people.';

describeInBrowser('what somebody writes', (web) => {
  const forms: Record<string, (community: TestCommunity) => Promise<Form>> = {
    'when they ask a mentor': async (community) => {
      const mentor = await aMentor(web.app, community);
      return {
        member: await aNewcomer(web.app, community),
        path: `ask?mentor=${mentor.memberId}`,
        field: ({ page }) => page.getByRole('textbox', { name: /^Who are you/ }),
        send: 'Send',
        sent: ({ page }) => page.waitForURL(/\/threads\//),
      };
    },
    'when they decline a request': async (community) => {
      const mentor = await aMentor(web.app, community);
      await aRequest(community, await aNewcomer(web.app, community, { name: 'ada' }), mentor);
      return {
        member: mentor,
        path: 'mentoring',
        reach: ({ page }) => page.getByRole('button', { name: 'Not this time' }).click(),
        field: ({ page }) => page.getByLabel('In your own words'),
        send: 'Send this answer',
        sent: (tab) => tab.sees(/ada has a kind answer/),
      };
    },
    'as a private note': async (community) => {
      const { mentor, mentorshipId } = await aMentorship(web.app, { community });
      return {
        member: mentor,
        path: `mentorships/${mentorshipId}`,
        field: ({ page }) => page.getByLabel('A private note'),
        send: 'Add the note',
        sent: ({ page }) => page.getByRole('article').getByText(text).waitFor(),
      };
    },
  };

  it.each(Object.keys(forms))(
    '%s is there after the server was away, the sign-in ended and the page was loaded anew',
    async (name) => {
      const community = await aCommunity(web.app);
      const form = await forms[name]!(community);
      const tab = await web.as(form.member);
      const { page } = tab;
      const open = async () => {
        await tab.open(`/c/${community.slug}/${form.path}`);
        await form.reach?.(tab);
        await form.field(tab).waitFor();
      };
      const isThere = async () => expect(await form.field(tab).inputValue()).toBe(text);
      const send = () => page.getByRole('button', { name: form.send, exact: true }).click();
      await open();
      await form.field(tab).fill(text);

      web.goAway();
      await send();
      await tab.sees('Waymark cannot be reached just now');
      await page.getByRole('alert').getByText('What you wrote is still here.').waitFor();
      await isThere();
      web.comeBack();
      await page.getByText('Waymark cannot be reached just now').waitFor({ state: 'detached' });
      await isThere();

      await web.endSessions(form.member);
      await send();
      await page.getByRole('alert').getByText('You are no longer signed in here.').waitFor();
      await tab.sees('Your sign-in has ended');
      await isThere();
      await tab.expectAccessible();

      await web.signIn(tab, form.member);
      await open();
      await isThere();
      await send();
      await form.sent(tab);
      const kept = await page.evaluate(() => JSON.stringify(localStorage));
      expect(kept).not.toContain(text);
    },
  );
});
