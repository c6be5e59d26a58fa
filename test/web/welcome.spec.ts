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

  it('who was here before is signed in at once', async () => {
    const person = await web.app.person('bea');
    const tab = await web.as(person);
    await tab.open('/');
    await tab.page.getByRole('button', { name: /bea/ }).waitFor();
  });
});
