import fc from 'fast-check';
import { checkSlug, slugify, slugLimits, uniqueSlug } from './slug.js';

describe('slugify', () => {
  it.each([
    ['__main__', 'main'],
    ['collections.abc', 'collections-abc'],
    ['C++', 'cplusplus'],
    ['C#', 'csharp'],
    ['C', 'c-1'],
    ['AST/compiler', 'ast-compiler'],
    ['f-strings', 'f-strings'],
    ['Érablière & Straße', 'erabliere-and-strasse'],
    ['日本', 'u65e5-u672c'],
    ['...', 'untitled'],
    ['', 'untitled'],
  ])('turns %j into %j', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  it('always gives a valid slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        expect(checkSlug(slugify(name))).toBeNull();
      }),
    );
  });

  it('leaves a valid slug as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (name) => {
        const slug = slugify(name);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});

describe('uniqueSlug', () => {
  it('takes the first free number', () => {
    expect(uniqueSlug('io', new Set())).toBe('io');
    expect(uniqueSlug('io', new Set(['io', 'io-2']))).toBe('io-3');
  });

  it('stays valid at the greatest length', () => {
    const longest = `${'a'.repeat(slugLimits.max - 3)}-bc`;
    const next = uniqueSlug(longest, new Set([longest]));
    expect(next).toBe(`${'a'.repeat(slugLimits.max - 3)}-2`);
    expect(checkSlug(next)).toBeNull();
  });
});

describe('checkSlug', () => {
  it.each(['a', '', 'A-b', 'a--b', '-ab', 'ab-', 'a b', 'a.b', 'ab\n', 'é1', 'a'.repeat(61)])(
    'refuses %j and offers one that works',
    (slug) => {
      const refusal = checkSlug(slug, { field: ['slug'] });
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT', field: ['slug'] });
      const offered = /“(.+)”/u.exec(refusal?.hint ?? '')?.[1] ?? '';
      expect(checkSlug(offered)).toBeNull();
    },
  );

  it.each(['ab', 'c-1', '3d', 'a'.repeat(60)])('accepts %j', (slug) => {
    expect(checkSlug(slug)).toBeNull();
  });
});
