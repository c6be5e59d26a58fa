import type { Somebody } from '../support/somebody.js';

/** Two sentences that a mentor can answer. */
export const introduction =
  'Hello! I write small network tools and would love to see how the event loop works inside. ' +
  'I have about three hours a week, so which first issue would you look at?';

/** From the welcome page, signed out, to a sent request, as somebody goes who reads what they are told. */
export async function newcomerAsks(newcomer: Somebody, login: string): Promise<void> {
  const { page } = newcomer;
  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first();
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
  const link = (name: string | RegExp) => page.getByRole('link', { name }).first();
  const title = page.locator('main h1, main h1 + p');
  const card = page.locator('main section form');

  await newcomer.step('Welcome', async () => {
    await newcomer.read(page.locator('main section').first());
    await newcomer.press(link('Sign in with GitHub'), page.getByLabel('Login'));
  });
  await newcomer.step('GitHub (its stand-in)', async () => {
    await newcomer.read(page.locator('section[aria-labelledby=new]'));
    await newcomer.press(page.getByLabel('Login'));
    await newcomer.type(login);
    await newcomer.pointAt(button('Sign in as someone new'), link(/^Look at/));
  });
  await newcomer.step('Choosing the community', async () => {
    await newcomer.read(page.getByRole('article').first());
    await newcomer.press(link(/^Look at/), button('I agree, let me in'));
  });
  await newcomer.step('How people treat each other there, read in full', async () => {
    await newcomer.press(link('Join'));
    await newcomer.read(page.locator('section', { has: page.locator('#conduct') }));
  });
  await newcomer.step('Joining it', async () => {
    await newcomer.press(button('I agree, let me in'), heading('What draws you?'));
  });
  await newcomer.step('What draws you: two areas found by search', async () => {
    const search = page.getByRole('combobox', { name: 'What draws you?' });
    await newcomer.read(title, card);
    await newcomer.press(search);
    for (const [typed, area] of [
      ['asyn', 'asyncio'],
      ['sock', 'socket'],
    ] as const) {
      await newcomer.type(typed, page.getByRole('option', { name: area, exact: true }));
      await newcomer.key('Enter', button(`Remove ${area}`));
    }
    await newcomer.press(button('Save and go on'), heading('When do you usually have time?'));
  });
  await newcomer.step('When: two evenings painted', async () => {
    const cell = (name: string) => page.getByRole('gridcell', { name, exact: true });
    await newcomer.read(card);
    for (const day of ['Tuesday', 'Thursday']) {
      await newcomer.draw(
        cell(`${day} 18:00`),
        cell(`${day} 19:30`),
        cell(`${day} 18:00`).and(page.locator('[data-state=free]')),
        page.getByRole('button', { name: `Remove ${day}, 18:00 to 20:00` }),
      );
    }
    await newcomer.press(button('Save and go on'), heading('Which languages do you speak?'));
  });
  await newcomer.step('Which language', async () => {
    await newcomer.read(card);
    await newcomer.press(button('Show me who fits'), link(/^Ask /));
  });
  await newcomer.step('Who fits: the first read in full, why of two more', async () => {
    const mentors = page.getByRole('article');
    const why = page.getByRole('list', { name: 'Why they fit' });
    await newcomer.read(title, mentors.first(), why.nth(1), why.nth(2));
    await newcomer.press(link(/^Ask /), button('Send'));
  });
  await newcomer.step('Asking, in two sentences', async () => {
    await newcomer.read(title, page.locator('main form'));
    await newcomer.press(page.getByRole('textbox', { name: /^Who are you/ }));
    await newcomer.type(introduction);
    await newcomer.press(button('Send'), page.getByText(introduction).filter({ visible: true }).first());
  });
}
