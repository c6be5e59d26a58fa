import fc from 'fast-check';
import { canonicalLanguage } from './known-languages.js';
import { mostLanguages, parseLanguages } from './parse-languages.js';

const hintFor = (tag: string) => parseLanguages([{ tag, fluency: 'FLUENT' }]).refusals?.[0]?.hint;

describe('parseLanguages', () => {
  it.each([
    ['en', 'en'],
    [' EN-us ', 'en-US'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
    ['eng', 'en'],
    ['ca-valencia', 'ca-valencia'],
    ['en-US-u-ca-buddhist', 'en-US'],
    ['fil', 'fil'],
  ])('reads %j as %s', (written, tag) => {
    expect(parseLanguages([{ tag: written, fluency: 'FLUENT' }])).toEqual({
      languages: [{ tag, fluency: 'FLUENT' }],
    });
  });

  it('keeps the order, and of a language given twice the better fluency', () => {
    expect(
      parseLanguages([
        { tag: 'pt-BR', fluency: 'BASIC' },
        { tag: 'en', fluency: 'FLUENT' },
        { tag: 'PT-br', fluency: 'NATIVE' },
        { tag: 'EN', fluency: 'CONVERSATIONAL' },
      ]),
    ).toEqual({
      languages: [
        { tag: 'pt-BR', fluency: 'NATIVE' },
        { tag: 'en', fluency: 'FLUENT' },
      ],
    });
  });

  it.each([
    'xx',
    'jp',
    '',
    'english',
    'pt_BR',
    'und',
    'und-US',
    'zxx',
    'mul',
    'x-private',
    'en--US',
    'a'.repeat(10_000),
    'e\0',
  ])('refuses case %# and names its place', (tag) => {
    const parsed = parseLanguages([
      { tag: 'en', fluency: 'FLUENT' },
      { tag, fluency: 'BASIC' },
    ]);
    expect(parsed.refusals).toEqual([
      expect.objectContaining({ code: 'LANGUAGE_UNKNOWN', field: ['languages', '1', 'tag'] }),
    ]);
  });

  it.each([
    ['pt_BR', 'pt-BR (Brazilian Portuguese)'],
    ['english', 'en (English)'],
    ['Deutsch', 'de (German)'],
    ['日本語', 'ja (Japanese)'],
    ['jp', 'ja (Japanese)'],
    ['cz', 'cs (Czech)'],
    ['Portug', 'pt (Portuguese)'],
    ['Spansih', 'es (Spanish)'],
  ])('guesses what %j meant', (written, guess) => {
    expect(hintFor(written)).toContain(guess);
  });

  it('shows the form where it has no guess', () => {
    expect(hintFor('qq-gibberish-zz')).toContain('BCP 47');
    expect(hintFor('xx')).toContain('BCP 47');
  });

  it('needs one language and has room for twelve', () => {
    const tags = ['de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'sv', 'tr'];
    const all = tags.map((tag) => ({ tag, fluency: 'BASIC' as const }));
    expect(parseLanguages([]).refusals).toMatchObject([{ code: 'INVALID_INPUT', field: ['languages'] }]);
    expect(parseLanguages(all.slice(0, mostLanguages)).languages).toHaveLength(12);
    expect(parseLanguages(all).refusals).toMatchObject([{ code: 'INVALID_INPUT' }]);
  });

  it('reads its own output as it is', () => {
    const subtag = fc.string({ unit: fc.constantFrom(...'abcdehinprstuvz'), minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(subtag, { minLength: 1, maxLength: 3 }), (subtags) => {
        const tag = canonicalLanguage(subtags.join('-'));
        if (tag !== null) expect(canonicalLanguage(tag)).toBe(tag);
      }),
    );
  });
});
