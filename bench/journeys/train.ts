import type { Locator } from 'playwright-core';
import { Browser } from '../../scripts/tour/browser.js';
import type { Somebody } from '../support/somebody.js';

/** Of the demo community, as a mentor with room for two more. */
export const mentorLogin = 'rafael-demo';
const mentee = 'mateus-demo';
const answer = 'That is the one. Change the label in the source, build it again, and tell me what it says.';
const hello = 'Welcome! Tell me which page you have in mind.';
const kindNo = 'Priya knows the compiler far better than I do.';

export const texts = [answer, hello, kindNo];

interface Place {
  readonly community: {
    readonly id: string;
    readonly conduct: { readonly version: number };
    readonly ladder: readonly { readonly id: string; readonly slug: string }[];
  };
  readonly viewer: { readonly membership: { readonly id: string } | null };
}

/** Has two requests and a milestone wait for the mentor, beside the message that does in the demo community. */
export async function fillInbox(url: string): Promise<void> {
  const as = async (login: string) => {
    const browser = new Browser(url);
    await browser.signInAs(login);
    return browser;
  };
  const guide = await as(mentorLogin);
  const { community, viewer } = await guide.query<Place>(
    `{ community(slug: "cpython") { id conduct { version } ladder { id slug } }
       viewer { membership(community: "cpython") { id } } }`,
  );
  const communityId = community.id;
  for (const login of ['bo-in-a-hurry', 'cleo-in-a-hurry']) {
    const newcomer = await as(login);
    await newcomer.mutate(
      'joinCommunity',
      { communityId, acceptedConductVersion: community.conduct.version },
      'member { id }',
    );
    await newcomer.mutate(
      'submitRequest',
      {
        communityId,
        mentorId: viewer.membership?.id,
        introduction: `Hello, I am ${login}. I have read how the documentation is built, and would like to mend a page.`,
      },
      'request { id }',
    );
  }
  await (
    await as(mentee)
  ).mutate(
    'logMilestone',
    {
      communityId,
      rungId: community.ladder.find(({ slug }) => slug === 'first-merge')?.id,
      reachedOn: new Date().toISOString().slice(0, 10),
      evidenceUrl: 'https://github.com/python/cpython/pull/900002',
      note: 'It is merged!',
    },
    'milestone { id }',
  );
}

/**
 * Four things wait: a request to accept, one to decline kindly, a message to answer, a milestone to confirm. The
 * network goes while the message is sent, and comes back.
 */
export async function clearInbox(
  person: Somebody,
  network: { readonly cut: () => Promise<unknown>; readonly mend: () => Promise<unknown> },
): Promise<void> {
  const { page } = person;
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
  const link = (name: string | RegExp) => page.getByRole('link', { name }).first();
  const card = (name: RegExp): Locator => page.getByRole('article').filter({ has: link(name) });
  const inbox = page.getByRole('heading', { level: 1, name: /^Inbox/ });
  const toInbox = async () =>
    person.press(
      page.getByRole('navigation', { name: 'Pages of this community' }).getByRole('link', { name: /^Inbox/ }),
      inbox,
    );

  await person.step('A message to answer, while the network goes', async () => {
    await person.read(card(/waits for your answer/));
    await person.press(link(/waits for your answer/), page.getByRole('textbox', { name: 'Write a message' }));
    await person.read(page.getByRole('feed').getByRole('article').last());
    await person.press(page.getByRole('textbox', { name: 'Write a message' }));
    await person.type(answer);
    await network.cut();
    await person.press(button('Send'), page.getByText('Not sent'));
    await network.mend();
    await person.waits(async () => {
      await page.getByText('Not sent').waitFor({ state: 'detached' });
      await page.getByRole('feed').getByText(answer).waitFor();
    });
    await toInbox();
  });
  await person.step('A request to accept, with a hello', async () => {
    await person.read(card(/^bo-in-a-hurry asks/));
    await person.press(link(/^bo-in-a-hurry asks/), button('Accept'));
    await person.read(page.getByRole('article', { name: /^bo-in-a-hurry/ }));
    await person.press(button('Accept'), page.getByText(/You guide bo-in-a-hurry/).first());
    await person.press(link('Open the conversation'), page.getByRole('textbox', { name: 'Write a message' }));
    await person.press(page.getByRole('textbox', { name: 'Write a message' }));
    await person.type(hello);
    await person.press(button('Send'), page.getByRole('feed').getByText(hello));
    await toInbox();
  });
  await person.step('A request to decline kindly', async () => {
    await person.read(card(/^cleo-in-a-hurry asks/));
    await person.press(link(/^cleo-in-a-hurry asks/), button('Not this time'));
    await person.read(page.getByRole('article', { name: /^cleo-in-a-hurry/ }));
    const form = page.getByRole('group', { name: 'Not this time' });
    await person.press(button('Not this time'), form);
    await person.read(form);
    await person.press(page.getByText('Somebody else would help more'));
    await person.press(page.getByLabel('In your own words'));
    await person.type(kindNo);
    await person.press(button('Send this answer'), page.getByText(/has a kind answer/).first());
    await toInbox();
  });
  await person.step('A milestone to confirm', async () => {
    const look = link(/please have a look/);
    await person.read(card(/please have a look/));
    await person.press(look, button('Confirm'));
    await person.read(
      page
        .getByRole('article')
        .filter({ has: button('Confirm') })
        .first(),
    );
    await person.press(button('Confirm'), () => button('Confirm').waitFor({ state: 'detached' }));
    await toInbox();
    await person.read(page.getByText('Nothing waits for you'));
  });
}
