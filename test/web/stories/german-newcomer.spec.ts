import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aCommunity } from '../../support/factories/community.js';
import { aMentor, anArea } from '../../support/factories/mentor.js';
import { describeInBrowser, type Tab } from '../support/index.js';

/** The sentences of a catalogue that hold no name or count, and the longer parts of those that do. */
function sentencesIn(language: string): Set<string> {
  const folder = join(process.cwd(), 'apps/web/src/words', language);
  const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const literals = sources.flatMap((source) =>
    [...source.matchAll(/'((?:[^'\\\n]|\\.)+)'|`([^`]+)`/g)].flatMap(([, plain, template]) =>
      plain === undefined ? template!.split(/\$\{[^}]*\}/) : [plain.replaceAll(/\\(.)/g, '$1')],
    ),
  );
  return new Set(literals.map((text) => text.trim()).filter((text) => text !== ''));
}

/** Fewer words in a row may stand in what people wrote, too. */
const telling = 4;

describeInBrowser('a German newcomer', (web) => {
  const german = sentencesIn('de');
  const english = [...sentencesIn('en')].filter((text) => !german.has(text));

  /** Whatever of the English catalogue a page shows, or has a screen reader say. */
  const leftIn = async ({ page }: Tab): Promise<string[]> => {
    const said = await page.evaluate(() => [
      ...document.body.innerText.split('\n'),
      ...[...document.querySelectorAll('*')].flatMap((element) =>
        ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
      ),
      document.title,
    ]);
    const lines = said.map((line) => line.trim()).filter((line) => line !== '');
    return lines.filter((line) =>
      english.some((text) => line === text || (text.split(' ').length >= telling && line.includes(text))),
    );
  };
  const reads = async (tab: Tab, heading: string | RegExp) => {
    const { page } = tab;
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    expect(await page.getAttribute('html', 'lang')).toBe('de');
    expect(await leftIn(tab)).toEqual([]);
  };

  it('comes from the welcome over the questions to asking, and reads no English on the way', async () => {
    expect(english.length).toBeGreaterThan(500);
    const community = await aCommunity(web.app);
    const asyncio = await anArea(web.app, community);
    await aMentor(web.app, community, {
      name: 'mira',
      areas: { [asyncio]: 3 },
      languages: [{ tag: 'de', fluency: 'NATIVE' }],
    });
    const tab = await web.as(await web.app.person('ada'), { locale: 'de-DE' });
    const { page } = tab;
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

    await tab.open('/');
    await reads(tab, 'Finde jemanden, der den Weg kennt');
    await page
      .getByRole('link', { name: /ansehen$/ })
      .first()
      .click();
    await reads(tab, /^Community/);
    await press('Einverstanden, ich bin dabei');
    await page.getByRole('heading', { name: 'Was reizt dich?' }).waitFor();
    await reads(tab, 'Drei Fragen');
    await press('asyncio hinzufügen');
    await press('Speichern und weiter');
    await page.getByRole('heading', { name: 'Wann hast du meistens Zeit?' }).waitFor();
    await reads(tab, 'Drei Fragen');
    await press('Es ist nie dasselbe');
    await page.getByRole('heading', { name: 'Welche Sprachen sprichst du?' }).waitFor();
    await reads(tab, 'Drei Fragen');
    await press('Zeig mir, wer passt');
    await page.getByRole('link', { name: 'mira fragen' }).waitFor();
    await reads(tab, 'Wer zu dir passt');
    await page.getByRole('link', { name: 'mira fragen' }).click();
    await reads(tab, 'mira fragen');
    await page.getByRole('textbox', { name: /^Wer bist du/ }).fill('Hallo! Darf ich fragen?');
    await press('Abschicken');
    await page.waitForURL(/\/threads\//);
    await tab.sees('Hallo! Darf ich fragen?');

    const [request] = await web.app.sql.query<{ asked: Date; until: Date }[]>(
      'SELECT submitted_at AS asked, expires_at AS until FROM mentorship_request',
    );
    const inGerman = (at: Date, options: Intl.DateTimeFormatOptions) =>
      page.evaluate(([instant, how]) => new Intl.DateTimeFormat('de-DE', how).format(new Date(instant)), [
        at.toISOString(),
        options,
      ] as const);
    await tab.sees(await inGerman(request!.asked, { dateStyle: 'long' }));
    expect(await leftIn(tab)).toEqual([]);
    await tab.open(`/c/${community.slug}/requests`);
    const deadline = await inGerman(request!.until, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
    });
    await tab.sees(`mira kann antworten bis ${deadline}`);
    await reads(tab, 'Was du gefragt hast');
    await tab.expectAccessible();
    await tab.expectNoSidewaysScroll();
  });
});
