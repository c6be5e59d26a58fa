import { aMentorship, type TestMentorship } from '../../support/factories/request.js';
import { post } from '../../support/factories/thread.js';
import { describeInBrowser, phone, type SeatOptions, type Tab } from '../support/index.js';
import { holdOperation } from '../support/hold.js';
import { motionIn, watchMotion } from '../support/motion.js';

type ReducedMotion = 'reduce' | 'no-preference';

describeInBrowser('motion', (web) => {
  let mentorship: TestMentorship;
  beforeAll(async () => {
    mentorship = await aMentorship(web.app);
    for (let count = 0; count < 40; count += 1)
      await post(mentorship.mentor, mentorship.threadId, `Sentence ${count}. `.repeat(20));
  });

  const seat = async (reducedMotion: ReducedMotion, options: SeatOptions = {}): Promise<Tab> => {
    const tab = await web.as(mentorship.newcomer, options);
    await watchMotion(tab.context);
    await tab.page.emulateMedia({ reducedMotion });
    return tab;
  };
  const conversation = () => `/c/${mentorship.community.slug}/threads/${mentorship.threadId}`;
  const mail = () => `/settings/mail?community=${mentorship.community.slug}`;
  const press = ({ page }: Tab, name: string | RegExp) => page.getByRole('button', { name }).click();

  /** What people usually do, and whether something moves then for those who have nothing against it. */
  const doings: Record<
    string,
    { readonly moves: boolean; readonly do: (motion: ReducedMotion) => Promise<Tab> }
  > = {
    'a menu opens': {
      moves: false,
      do: async (motion) => {
        const tab = await seat(motion);
        await tab.open('/');
        await press(tab, /^Your account/);
        await tab.page.getByRole('menu').waitFor();
        return tab;
      },
    },
    'a menu opens on a phone': {
      moves: false,
      do: async (motion) => {
        const tab = await seat(motion, phone);
        await tab.open('/');
        await press(tab, /^Your account/);
        await tab.page.getByRole('menu').waitFor();
        return tab;
      },
    },
    'a dialog opens': {
      moves: true,
      do: async (motion) => {
        const tab = await seat(motion);
        await tab.open(mail());
        await press(tab, 'Give them up');
        await tab.page.getByRole('dialog').waitFor();
        return tab;
      },
    },
    'something is switched': {
      moves: true,
      do: async (motion) => {
        const tab = await seat(motion);
        await tab.open(mail());
        await tab.page.getByRole('switch').click();
        return tab;
      },
    },
    'something is on its way': {
      moves: true,
      do: async (motion) => {
        const tab = await seat(motion);
        await tab.open(mail());
        const held = await holdOperation(tab.page, 'SetReminderRhythm');
        await press(tab, 'Save');
        await held.asked;
        await tab.page.locator('button[data-loading]').waitFor();
        return tab;
      },
    },
    'one goes to the newest': {
      moves: false,
      do: async (motion) => {
        const tab = await seat(motion);
        await tab.open(`${conversation()}#m-1`);
        await press(tab, /^To the newest$|new below$/);
        await tab.hasInView(tab.page.getByRole('article').last());
        return tab;
      },
    },
    'a notification and a message come': {
      moves: false,
      do: async (motion) => {
        const tab = await seat(motion);
        await tab.open(conversation());
        await tab.page.getByRole('article').first().waitFor();
        await post(mentorship.mentor, mentorship.threadId, `Here for ${motion}.`);
        await tab.page
          .getByRole('status')
          .filter({ hasText: `Here for ${motion}.` })
          .waitFor({ state: 'attached' });
        return tab;
      },
    },
  };

  it.each(Object.entries(doings))(
    'is there when %s only for those who like it',
    async (_, { moves, do: act }) => {
      expect(await motionIn((await act('reduce')).page)).toEqual([]);
      const found = await motionIn((await act('no-preference')).page);
      expect(found.length > 0).toBe(moves);
    },
  );
});
