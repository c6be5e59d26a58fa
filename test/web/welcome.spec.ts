import { gzipSync } from 'node:zlib';
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

  it('waits for no more than 200 kB of scripts', async () => {
    const visitor = await web.visitor();
    const scripts: Promise<Buffer>[] = [];
    visitor.page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await visitor.open('/');
    await visitor.page.getByRole('heading', { level: 3, name: /^Community/ }).waitFor();
    const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script).length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(200_000);
  });

  it('who was here before is signed in at once', async () => {
    const person = await web.app.person('bea');
    const tab = await web.as(person);
    await tab.open('/');
    await tab.page.getByRole('button', { name: /bea/ }).waitFor();
  });
});
