import type { Page, Route } from 'playwright-core';
import { at, goingOn, inCommunity, type Scene, threadGoingOn } from './scene.js';
import { cast } from './stage.js';

const press =
  (name: string | RegExp): NonNullable<Scene['act']> =>
  (page) =>
    page.getByRole('button', { name }).first().click();
const inOrder =
  (...acts: readonly NonNullable<Scene['act']>[]): NonNullable<Scene['act']> =>
  async (page) => {
    for (const act of acts) await act(page);
  };
const choose =
  (item: string): NonNullable<Scene['act']> =>
  (page) =>
    page.getByRole('menuitem', { name: item }).click();
const see =
  (text: string | RegExp): NonNullable<Scene['act']> =>
  (page) =>
    page.getByText(text).first().waitFor();

/** What opens over a message of one's own. */
const messageMenu = async (page: Page) => {
  await page
    .getByRole('article')
    .filter({ hasText: 'edited' })
    .getByRole('button', { name: /^What to do/ })
    .click();
};

/** From now on the API answers a page like this, of which the page hears as soon as somebody looks again. */
const answer = (how: (route: Route) => Promise<void>, said: string) => async (page: Page) => {
  await page.route(/\/(graphql|readyz)$/, how);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText(said).first().waitFor();
};
const as = (viewer: string) => (route: Route) =>
  route.fulfill({ json: { data: { viewer: null } }, headers: { 'Waymark-Viewer': viewer } });

const markTwo = async (page: Page) => {
  const boxes = page.getByRole('checkbox', { name: /^Compare .* with others/ });
  for (const which of [0, 1]) await boxes.nth(which).check();
};
const compareTwo = inOrder(markTwo, async (page) => {
  await page.getByRole('link', { name: 'See them side by side' }).click();
  await page.getByRole('link', { name: 'Back to all who fit' }).waitFor();
});

const celebrate = async (page: Page) => {
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('waymark-steps-')) localStorage.setItem(key, '');
  });
  await page.reload();
  await page.getByText('You got there').first().waitFor();
};

/** What opens, is asked once more, is refused or is away, on top of a page. */
export const states: readonly Scene[] = [
  { name: 'menu-looks', as: cast.visitor, path: at('/'), act: press('How it looks, and the language') },
  { name: 'menu-account', as: cast.newcomer, path: inCommunity('/inbox'), act: press(/^Your account/) },
  { name: 'menu-message', as: cast.guided, path: threadGoingOn(), act: messageMenu },
  { name: 'menu-thread', as: cast.guided, path: threadGoingOn(), act: press('Conversation …') },
  {
    name: 'menu-saved-replies',
    as: cast.guide,
    path: threadGoingOn(),
    act: inOrder(press('Saved replies'), see('You have no saved replies yet.')),
  },
  ...['Edit', 'What it said before', 'Delete'].map((item): Scene => ({
    name: `message-${item.split(' ').at(-1)!.toLowerCase()}`,
    as: cast.guided,
    path: threadGoingOn(),
    act: inOrder(messageMenu, choose(item), async (page) => page.getByRole('dialog').waitFor()),
    alone: item === 'Edit', // until when
  })),
  {
    name: 'thread-retitle',
    as: cast.guided,
    path: threadGoingOn(),
    act: inOrder(press('Conversation …'), choose('Change its title')),
  },
  { name: 'thread-nothing-written', as: cast.guided, path: threadGoingOn(), act: press('Send') },
  {
    name: 'ask-too-long',
    as: cast.newcomer,
    path: inCommunity('/ask'),
    act: (page) => page.getByRole('textbox', { name: /^Who are you/ }).fill('a'.repeat(4_001)),
  },
  {
    name: 'ask-refused',
    as: cast.newcomer,
    path: inCommunity('/ask'),
    act: async (page) => {
      await page.getByRole('textbox', { name: /^Who are you/ }).fill('May I ask a second time?');
      await press('Send')(page);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'ask-gaps',
    as: cast.newcomer,
    path: inCommunity('/ask'),
    act: inOrder(
      // What another scene wrote is kept.
      (page) => page.getByRole('textbox', { name: /^Who are you/ }).fill(''),
      press('Begin with a few sentences'),
      press('Send'),
    ),
  },
  {
    name: 'onboarding-browse',
    as: cast.newcomer,
    path: inCommunity('/questions?question=areas'),
    act: inOrder(press(/^Browse all/), press(/\(\d+\)$/)),
  },
  { name: 'mentors-marked', as: cast.newcomer, path: inCommunity('/mentors'), act: markTwo },
  { name: 'mentors-compare', as: cast.newcomer, path: inCommunity('/mentors'), act: compareTwo },
  {
    name: 'request-take-back',
    as: cast.newcomer,
    path: inCommunity('/requests'),
    act: press('Take it back'),
  },
  {
    name: 'request-decline',
    as: cast.mentor,
    path: inCommunity('/mentoring'),
    act: inOrder(press('Not this time'), (page) => page.getByLabel('Take a break from new requests').check()),
  },
  {
    name: 'mentoring-away-until',
    as: cast.mentor,
    path: inCommunity('/mentoring'),
    act: press('Away until …'),
  },
  { name: 'path-well-done', as: cast.mentee, path: inCommunity('/path'), act: celebrate },
  {
    name: 'path-refused',
    as: cast.newcomer,
    path: inCommunity('/path'),
    act: async (page) => {
      await page.getByLabel('Where can it be seen?').fill('ftp://example.org/patch');
      await press('Log it')(page);
      await page.locator('[aria-invalid=true]').waitFor();
    },
  },
  {
    name: 'path-calendar',
    as: cast.newcomer,
    path: inCommunity('/path'),
    act: (page) => page.getByLabel('On which day').click(),
  },
  {
    name: 'settings-calendar',
    as: cast.mentor,
    path: at('/settings/profile'),
    act: async (page) => {
      await page.getByLabel('From when until when?').click();
      const calendar = page.getByRole('dialog');
      await calendar.getByRole('button', { name: 'Next month' }).click();
      for (const day of [10, 14])
        await calendar.getByRole('button', { name: new RegExp(`^${day} `) }).click();
      await page.getByLabel('From when until when?').click();
    },
  },
  { name: 'path-what-is-missing', as: cast.next, path: inCommunity('/path'), act: press('Not yet') },
  { name: 'mentorship-stop', as: cast.guided, path: goingOn(''), act: press('Stop here') },
  { name: 'reply-addresses', as: cast.newcomer, path: at('/settings/mail'), act: press('Give them up') },
  {
    name: 'coordinating-area',
    as: cast.coordinator,
    path: inCommunity('/coordinating/areas'),
    act: press(/^Change /),
  },
  {
    name: 'coordinating-rung',
    as: cast.coordinator,
    path: inCommunity('/coordinating/ladder'),
    act: press(/^Change /),
  },
  {
    name: 'coordinating-roles',
    as: cast.coordinator,
    path: inCommunity('/coordinating/people'),
    act: press(/^Roles of/),
  },
  {
    name: 'server-away',
    as: cast.newcomer,
    path: inCommunity('/inbox'),
    act: answer((route) => route.abort(), 'Waymark cannot be reached just now'),
    trouble: /net::ERR_/,
  },
  {
    name: 'session-ended',
    as: cast.newcomer,
    path: inCommunity('/inbox'),
    act: answer(as('none'), 'Your sign-in has ended'),
  },
  {
    name: 'somebody-else',
    as: cast.newcomer,
    path: inCommunity('/inbox'),
    act: answer(as('another'), 'Somebody else is signed in'),
  },
  {
    name: 'page-outdated',
    as: cast.someoneNew,
    path: at('/notifications'),
    before: (page) =>
      page.route('**/assets/notifications-page*.js', (route) => route.fulfill({ status: 404 })),
    trouble: /404|dynamically imported module/,
  },
  {
    name: 'page-broken',
    as: cast.someoneNew,
    path: at('/notifications'),
    before: (page) =>
      page.route('**/graphql', async (route) => {
        const answered = await route.fetch();
        const text = (await answered.text()).replace('"notifications":{', '"notifications":null,"other":{');
        await route.fulfill({ response: answered, body: text });
      }),
    act: see('This page broke'),
    trouble: /null/,
  },
];
