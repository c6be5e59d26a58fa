import * as fc from 'fast-check';
import { commonLanguageWith } from './common-language.js';
import { Fluency } from './fluency.js';

const speaks = (...languages: [string, Fluency][]) => languages.map(([tag, fluency]) => ({ tag, fluency }));

describe('commonLanguageWith', () => {
  it('takes the language in which the less fluent of the two is most fluent', () => {
    const newcomer = speaks(['en', 'BASIC'], ['pt-BR', 'NATIVE'], ['fr', 'FLUENT']);
    const mentor = speaks(['en', 'NATIVE'], ['pt', 'CONVERSATIONAL'], ['de', 'NATIVE']);
    expect(commonLanguageWith(newcomer)(mentor)).toEqual({ language: 'pt', value: 0.7 });
  });

  it.each([
    ['BASIC', 0.25],
    ['CONVERSATIONAL', 0.7],
    ['FLUENT', 0.9],
    ['NATIVE', 1],
  ] as const)('counts %s as %d', (fluency, value) => {
    expect(commonLanguageWith(speaks(['en', fluency]))(speaks(['en', 'NATIVE']))).toEqual({
      language: 'en',
      value,
    });
  });

  it.each([
    ['pt-BR', 'pt-PT'],
    ['zh-Hant-TW', 'zh-Hans'],
    ['EN', 'en-GB'],
  ])('takes %s and %s for one language', (own, theirs) => {
    expect(commonLanguageWith(speaks([own, 'FLUENT']))(speaks([theirs, 'FLUENT']))?.value).toBe(0.9);
  });

  it.each([
    ['nb', 'nn'],
    ['pt', 'p'],
    ['fil', 'fi'],
  ])('keeps %s and %s apart', (own, theirs) => {
    expect(commonLanguageWith(speaks([own, 'FLUENT']))(speaks([theirs, 'FLUENT']))).toBeNull();
  });

  it('uses the better of two variants of one language, and the newcomer’s first of equals', () => {
    const newcomer = speaks(['es', 'FLUENT'], ['en', 'BASIC'], ['en-GB', 'FLUENT']);
    expect(commonLanguageWith(newcomer)(speaks(['en', 'NATIVE']))?.value).toBe(0.9);
    expect(commonLanguageWith(newcomer)(speaks(['en', 'NATIVE'], ['es', 'NATIVE']))?.language).toBe('es');
  });

  it('finds none where one of them lists none', () => {
    expect(commonLanguageWith([])(speaks(['en', 'NATIVE']))).toBeNull();
    expect(commonLanguageWith(speaks(['en', 'NATIVE']))([])).toBeNull();
  });

  it('is worth the same seen from either side', () => {
    const languages = fc.array(
      fc.record({
        tag: fc.constantFrom('en', 'en-GB', 'pt', 'pt-BR', 'fr'),
        fluency: fc.constantFrom(...Object.values(Fluency)),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(languages, languages, (one, other) => {
        expect(commonLanguageWith(one)(other)?.value).toBe(commonLanguageWith(other)(one)?.value);
      }),
    );
  });
});
