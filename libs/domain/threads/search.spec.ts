import fc from 'fast-check';
import { excerptOf } from './search-excerpt.js';
import { searchTerms } from './search-terms.js';

const shown = (text: string, ...terms: string[]) =>
  excerptOf(text, terms)
    .map((fragment) => (fragment.matched ? `[${fragment.text}]` : fragment.text))
    .join('');

describe('searchTerms', () => {
  it.each([
    ['merge  conflict\nmerge', ['merge', 'conflict']],
    ['"merge conflict" -or | & ! (a:*) \\', ['"merge', 'conflict"', '-or', '(a:*)']],
    ['nul\0byte \ud83d', ['nul', 'byte']],
    ['cafe\u0301', ['caf\u00e9']],
    ['!!! "" 😀', []],
    ['', []],
  ])('takes %j for words', (search, terms) => {
    expect(searchTerms(search)).toEqual({ terms });
  });

  it('has room for 200 characters', () => {
    expect(searchTerms('😀'.repeat(200)).refused).toBeUndefined();
    expect(searchTerms('a'.repeat(201)).refused).toMatchObject({
      code: 'TOO_LONG',
      message: 'The search has 201 characters; there is room for 200.',
    });
  });
});

describe('excerptOf', () => {
  it.each([
    ['I **reviewed** your\n\npatch.', ['review'], 'I **[reviewed]** your patch.'],
    ['preview, review', ['review'], 'preview, [review]'],
    ['Use os.path.join, not os or path', ['os.path'], 'Use [os.path].join, not os or path'],
    ['gh-12 and gh-123', ['gh-12'], '[gh-12] and gh-123'],
    ['C is not CPython', ['c'], '[C] is not CPython'],
    ['昨日、東京に行った。京東ではない', ['東京'], '昨日、[東京]に行った。京東ではない'],
    ['검색을 한다', ['검색'], '[검색]을 한다'],
    ['Straße und STRASSE', ['straße'], '[Straße] und STRASSE'],
    ['<b>bold</b> & "quoted"', ['b'], '<[b]>bold</[b]> & "quoted"'],
    ['nothing of it', ['x', '(.*', '[a'], 'nothing of it'],
  ])('of %j for %j', (text, terms, excerpt) => {
    expect(shown(text, ...terms)).toBe(excerpt);
  });

  it('is of the stretch with the most of the terms, and says that there is more', () => {
    const text = `alpha ${'word '.repeat(100)}alpha beta${' word'.repeat(100)}`;
    const excerpt = shown(text, 'beta', 'alpha');
    expect(excerpt).toMatch(/^… (word )+\[alpha\] \[beta\]( word)+ …$/u);
    expect(excerpt.length).toBeLessThan(260);
  });

  it('keeps what stands in the text, in order, and never cuts a letter', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', '東', '.', 'é', '<'),
      maxLength: 600,
    });
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'b', '東', '.'), minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(texts, words, (text, terms) => {
        const fragments = excerptOf(text, terms);
        const joined = fragments.map((fragment) => fragment.text).join('');
        expect(joined).not.toMatch(/\p{Cs}/u);
        expect(text.replace(/\s+/gu, ' ')).toContain(joined.replace(/^… /u, '').replace(/ …$/u, ''));
      }),
    );
  });

  it('of what is hard to find is made in time', () => {
    for (const text of [
      'a '.repeat(10_000),
      'a'.repeat(20_000),
      '東'.repeat(20_000),
      ' '.repeat(20_000) + 'a',
      `a${'\u0301'.repeat(19_000)}b`,
    ]) {
      for (const term of ['a', 'a.a.a.a', '東東東東', 'a'.repeat(200), `a${'.\u0301'.repeat(90)}`])
        excerptOf(
          text,
          Array.from({ length: 10 }, () => term),
        );
    }
  });
});
