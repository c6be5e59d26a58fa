import { describeInBrowser } from './support/index.js';

describeInBrowser('the frame of every page', (web) => {
  it('speaks the language of the browser, then the one that is chosen, and keeps the colours', async () => {
    const visitor = await web.visitor({ locale: 'de-AT' });
    const { page } = visitor;
    await visitor.open('/');
    await visitor.sees('Finde jemanden, der den Weg kennt');
    expect(await page.getAttribute('html', 'lang')).toBe('de');
    await page.getByRole('button', { name: 'Aussehen und Sprache' }).click();
    await page.getByRole('menuitemradio', { name: 'Dunkel' }).click();
    await page.waitForFunction(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await visitor.sees('Find somebody who knows the way');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  });
});
