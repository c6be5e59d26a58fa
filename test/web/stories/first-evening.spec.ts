import { aCommunity, aMember, type TestCommunity } from '../../support/factories/community.js';
import { aMentor, aNewcomer, anArea } from '../../support/factories/mentor.js';
import { aMentorship, aRequest } from '../../support/factories/request.js';
import { offerHandOver } from '../../support/factories/together.js';
import { describeInBrowser, phone } from '../support/index.js';

describeInBrowser('on the first evening a mentor', (web) => {
  let community: TestCommunity;
  beforeEach(async () => {
    community = await aCommunity(web.app);
  });

  const page = (path: string) => `/c/${community.slug}/${path}`;

  it('becomes one in German on a narrow phone, and learns why nobody would find them', async () => {
    await anArea(web.app, community, 'asyncio');
    const member = await aMember(web.app, community, 'mina');
    const tab = await web.as(member, {
      locale: 'de-DE',
      touch: true,
      window: { width: 320, height: 640 },
    });
    await tab.open(`/c/${community.slug}`);
    await tab.page.getByRole('link', { name: /Andere begleiten/ }).tap();
    const heading = tab.page.locator('h2:focus', { hasText: 'Andere begleiten' });
    await tab.hasInView(heading);

    const areas = tab.page.getByRole('combobox', { name: 'Bereiche, in denen du helfen kannst' });
    await areas.fill('asyncio');
    await tab.page.getByRole('option', { name: 'asyncio' }).tap();
    const levels = tab.page.getByRole('radiogroup', { name: /asyncio/ });
    const cross = tab.page.getByRole('button', { name: /asyncio.*entfernen/ });
    for (const part of [levels, cross]) {
      const box = (await part.boundingBox())!;
      expect(box.x + box.width).toBeLessThanOrEqual(320 - 16); // within its card
    }
    await cross.tap();
    await cross.waitFor({ state: 'detached' });
    await areas.fill('asyncio');
    await tab.page.getByRole('option', { name: 'asyncio' }).tap();
    await tab.page.getByRole('button', { name: 'Begleitung anbieten' }).tap();
    await tab.sees('Noch findet dich niemand');
    await tab.expectFine();

    await tab.open(page('mentoring'));
    await tab.sees('Noch findet dich niemand');
    await tab.expectFine();
    await tab.page.getByRole('link', { name: 'Sprachen nennen' }).tap();
    await tab.page.locator('h2:focus', { hasText: 'In deinen Worten' }).waitFor();
    await tab.page.getByRole('combobox', { name: 'Sprache hinzufügen' }).fill('Deutsch');
    await tab.page.getByRole('option', { name: 'Deutsch', exact: true }).tap();
    await tab.page.getByRole('button', { name: 'Speichern' }).first().tap();
    await tab.page.getByText('Noch findet dich niemand').waitFor({ state: 'detached' });

    const newcomer = await aNewcomer(web.app, community, {
      name: 'nils',
      languages: [{ tag: 'de', fluency: 'NATIVE' }],
    });
    await member.api.done('offerMentoring', { communityId: community.id, capacity: 1 }, 'member { id }');
    await aRequest(community, newcomer, member);
    await tab.open(page('mentoring'));
    await tab.sees('Deine Plätze sind vergeben');
    await tab.sees(/gefragt gerade eben/);
    expect(await tab.page.getByText('Offen', { exact: true }).count()).toBe(0);
    await tab.expectFine();
  });

  it('says yes in the conversation, which tells both who are there', async () => {
    const mentor = await aMentor(web.app, community, { name: 'mina' });
    const newcomer = await aNewcomer(web.app, community, { name: 'nils' });
    const { threadId } = await aRequest(community, newcomer, mentor);
    const [guiding, learning] = [await web.as(mentor, phone), await web.as(newcomer)];
    await Promise.all([guiding, learning].map((tab) => tab.open(page(`threads/${threadId}`))));
    await learning.page.getByRole('button', { name: 'Take it back' }).waitFor();
    const accept = guiding.page.getByRole('button', { name: 'Accept' });
    await accept.waitFor();
    // It would lead to where one is.
    expect(await guiding.page.getByText('Ask something first').count()).toBe(0);
    await accept.tap();
    await guiding.page.getByRole('alert').getByText('You guide nils from now on').waitFor();
    await learning.page.getByRole('alert').getByText('mina said yes and guides you from now on').waitFor();
    for (const tab of [guiding, learning]) {
      await tab.page.getByRole('status').filter({ hasText: 'from now on' }).waitFor({ state: 'attached' });
      await tab.expectFine();
      await tab.page.reload();
      await tab.page.getByRole('textbox', { name: 'Write a message' }).waitFor();
      expect(await tab.page.getByText('from now on').count()).toBe(0); // no news any more
    }
  });

  it('finds what they wrote for another mentor when they come back to it', async () => {
    const led = await aMentorship(web.app, { community });
    const tab = await web.as(led.mentor);
    for (const [path, field] of [
      [`mentorships/${led.mentorshipId}/hand-over`, 'What should they know?'],
      [`mentorships/${led.mentorshipId}/invite`, 'What for?'],
      [`threads/${led.threadId}/refer`, 'What for?'],
    ] as const) {
      await tab.open(page(path));
      await tab.page.getByLabel(field).fill('They are nearly there.');
      await tab.page.reload();
      expect(await tab.page.getByLabel(field).inputValue()).toBe('They are nearly there.');
    }
  });

  it('is asked once more before a no, with one button that says no', async () => {
    const led = await aMentorship(web.app, { community });
    const next = await aMentor(web.app, community);
    const tab = await web.as(next);
    await tab.open(page(`hand-overs/${await offerHandOver(led, next)}`));
    await tab.page.getByRole('button', { name: 'Not this time' }).click();
    const dialog = tab.page.getByRole('dialog', { name: 'Say no this time?' });
    await dialog.getByRole('button', { name: 'Cancel' }).waitFor();
    expect(await dialog.getByRole('button', { name: /^(Not|No)\b/ }).count()).toBe(1);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    await tab.sees('Waits for an answer');
  });
});
