import { aCommunity, type TestCommunity, type TestMember } from '../../support/factories/community.js';
import { aMentor, aNewcomer } from '../../support/factories/mentor.js';
import { aClaim } from '../../support/factories/milestone.js';
import { aMentorship } from '../../support/factories/request.js';
import { dayFromToday, describeInBrowser, type SeatOptions, type Tab } from '../support/index.js';

/** Few, to be soon too many. */
const mutationsPerMinute = 10;

const german: SeatOptions = { locale: 'de-DE' };

/** What is to be read in English, each piece marked as such for those who have it read aloud. */
const englishOn = async ({ page }: Tab): Promise<string[]> => {
  expect(await page.getAttribute('html', 'lang')).toBe('de');
  return page.locator('main [lang="en"]').allInnerTexts();
};

describeInBrowser(
  'somebody who reads German',
  (web) => {
    let community: TestCommunity;
    let mentor: TestMember;
    let newcomer: TestMember;
    beforeEach(async () => {
      community = await aCommunity(web.app);
      mentor = await aMentor(web.app, community, { name: 'mira' });
      newcomer = await aNewcomer(web.app, community, { name: 'nils' });
    });

    it('is told in German that something does not work, with the facts in English below', async () => {
      const tab = await web.as(newcomer, german);
      await tab.open(`/c/${community.slug}/path`);
      const log = tab.page.getByRole('button', { name: 'Eintragen' });
      const refused = tab.page.locator('form');
      await tab.page.getByLabel('Wo ist es zu sehen?').fill('ftp://example.org/patch');
      await log.click();
      await refused.getByText('Das ist noch kein Link, dem jemand folgen kann.').waitFor();
      await refused.getByText('Kopiere die ganze Adresse, die mit https:// beginnt.').waitFor();
      expect(await englishOn(tab)).toEqual([]);

      await tab.page.getByLabel('Wo ist es zu sehen?').fill('');
      await tab.page.getByLabel('Was möchtest du dazu sagen?').fill('Es hat geregnet. '.repeat(1_000));
      await log.click();
      await refused.getByText('Für so viel Text ist hier kein Platz.').waitFor();
      await refused.getByText('Kürze ihn etwas, oder verlinke den längeren Text.').waitFor();
      expect(await englishOn(tab)).toEqual([expect.stringMatching(/characters/)]);
      await tab.expectAccessible();
      await tab.expectNoSidewaysScroll();

      await tab.page.getByLabel('An welchem Tag').click();
      const today = new Date(dayFromToday(0)).toLocaleDateString('de', {
        dateStyle: 'long',
        timeZone: 'UTC',
      });
      await tab.page.getByRole('dialog').getByRole('button', { name: today, exact: true }).waitFor();
    });

    it('reads why somebody cannot be asked', async () => {
      await mentor.api.done('pauseMentoring', { communityId: community.id }, 'member { id }');
      const tab = await web.as(newcomer, german);
      await tab.open(`/c/${community.slug}/ask?mentor=${mentor.memberId}`);
      await tab.sees('Im Moment ist hier keine Anfrage möglich.');
      await tab.sees('Hier ist gerade Pause von neuen Anfragen.');
      expect(await englishOn(tab)).toEqual([]);
      await tab.expectAccessible();
    });

    it('is told in German what happened, by whom and about which step', async () => {
      await aMentorship(web.app, { community, mentor, newcomer });
      const { rung } = await aClaim(community, newcomer);

      const [learning, guiding] = [await web.as(newcomer, german), await web.as(mentor, german)];
      await learning.open('/notifications');
      await learning.sees(
        'mira hat ja gesagt und begleitet dich von jetzt an: Öffne euer Gespräch und sag Hallo.',
      );
      expect(await englishOn(learning)).toEqual([]);
      await guiding.open('/notifications');
      await guiding.sees(
        `nils sagt, den Schritt „${rung}“ erreicht zu haben: Sieh es dir an und bestätige es, oder sag, was noch fehlt.`,
      );
      await guiding.sees('nils möchte von dir begleitet werden');
      expect(await englishOn(guiding)).toEqual([]);
      await guiding.expectAccessible();
      await guiding.expectNoSidewaysScroll();
    });

    it('is told in German that an operation failed as a whole', async () => {
      await aMentorship(web.app, { community, mentor, newcomer });
      const tab = await web.as(newcomer, german);
      await tab.open('/notifications');
      await tab.sees('mira hat ja gesagt');
      for (let times = 0; times < mutationsPerMinute; times += 1) {
        await newcomer.api.mutate('markNotificationsRead', { notificationIds: [] }, '__typename');
      }
      await tab.page.getByRole('button', { name: 'Alle als gelesen markieren' }).click();
      await tab.sees('Das war ein bisschen schnell.');
      expect(await englishOn(tab)).toEqual([expect.stringMatching(/^That was a little fast\./)]);
      await tab.expectAccessible();
    });
  },
  { env: { MUTATIONS_PER_MINUTE: String(mutationsPerMinute) } },
);
