import { execFileSync } from 'node:child_process';
import { aCommunity } from '../support/factories/community.js';
import { describeInBrowser } from './support/index.js';

describeInBrowser('a visitor', (web) => {
  it('sees what Waymark is, and signs in over GitHub', async () => {
    await aCommunity(web.app);
    const visitor = await web.visitor();
    await visitor.open('/');
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    await visitor.page.getByRole('heading', { level: 3, name: /^Community/ }).waitFor();
    await visitor.expectAccessible();
    await visitor.expectNoSidewaysScroll();

    await visitor.page
      .getByRole('link', { name: /GitHub/ })
      .first()
      .click();
    await visitor.chooseAccount('ada');
    await visitor.page.getByRole('button', { name: /ada/ }).waitFor();
    await visitor.expectAccessible();
  });

  it('waits for no scripts but those of the budget', async () => {
    const visitor = await web.visitor();
    const scripts: string[] = [];
    visitor.page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await visitor.open('/');
    await visitor.page.getByRole('heading', { level: 3, name: /^Community/ }).waitFor();
    const budget = execFileSync(process.execPath, ['scripts/budget.mjs'], { encoding: 'utf8' });
    // The budget counts the longer language, and not the words of the pages after this one, which it does not wait for.
    const counted = (path: string) => budget.includes(path.slice(1)) || /\/(first|en)-[^/]+$/.test(path);
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter((path) => !counted(path))).toEqual([]);
  });

  it('who was here before is signed in at once', async () => {
    const person = await web.app.person('bea');
    const tab = await web.as(person);
    await tab.open('/');
    await tab.page.getByRole('button', { name: /bea/ }).waitFor();
  });
});
