import fc from 'fast-check';
import {
  findReferences,
  mayRefer,
  mostLinksOfMessage,
  refersShortly,
  referenceUrl,
} from './find-references.js';

const home = { owner: 'python', name: 'cpython' };
const found = (text: string) => findReferences([{ text }], home).map(referenceUrl);
const at = (address: string) => findReferences([{ address }], null);
const github = 'https://github.com';

describe('references to issues and pull requests', () => {
  it.each([
    ['see #12', [`${github}/python/cpython/issues/12`]],
    ['#12, (#13) and #14.', [12, 13, 14].map((n) => `${github}/python/cpython/issues/${n}`)],
    ['python/devguide#7: done', [`${github}/python/devguide/issues/7`]],
    ['my-org/a.b_c-d#1', [`${github}/my-org/a.b_c-d/issues/1`]],
    ['#12 and again #12, PYTHON/CPython#12', [`${github}/python/cpython/issues/12`]],
  ])('are found in %j', (text, urls) => {
    expect(found(text)).toEqual(urls);
  });

  it.each([
    'a#12',
    '##12',
    '#12a',
    '#0',
    '#012',
    '#1234567890',
    '# 12',
    'x/y/z#1',
    '&#12;',
    '#12_3',
    'a/..#1',
    'é#1',
  ])('are not in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are found by their address, which tells what they are', () => {
    expect(at(`${github}/a/b/pull/5/files`)).toEqual([
      { owner: 'a', name: 'b', number: 5, kind: 'PULL_REQUEST' },
    ]);
    expect(at('http://www.github.com/a/b/issues/5#issuecomment-1')).toMatchObject([{ kind: 'ISSUE' }]);
    for (const other of [
      `${github}/a/b/issues`,
      `${github}/a/b/issues/5x`,
      `${github}/a/b/discussions/5`,
      `${github}/a%2fb/c/issues/5`,
      'https://github.com.evil.example/a/b/issues/5',
      'https://evil.example/https://github.com/a/b/issues/5',
      'https://example.org/?https://github.com/a/b/pull/5',
    ]) {
      expect(at(other)).toEqual([]);
    }
  });

  it('know what they are when one of several ways tells', () => {
    expect(findReferences([{ text: '#5' }, { address: `${github}/Python/CPython/pull/5` }], home)).toEqual([
      { ...home, number: 5, kind: 'PULL_REQUEST' },
    ]);
  });

  it('need a repository for #12', () => {
    expect(findReferences([{ text: '#12 a/b#1' }], null)).toMatchObject([{ owner: 'a', number: 1 }]);
    expect(refersShortly([{ text: 'a/b#1' }, { address: '#1' }])).toBe(false);
    expect(refersShortly([{ text: 'a/b#1 #1' }])).toBe(true);
  });

  it('are so many at most, and only where a quick look says so', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('#1', '#22', 'a/b#', '/', ' ', '3', 'x', '#')), (parts) => {
        const text = parts.join('');
        const references = findReferences([{ text }], home);
        expect(references.length).toBeLessThanOrEqual(mostLinksOfMessage);
        if (references.length > 0) expect(mayRefer(text)).toBe(true);
      }),
    );
    expect(found(Array.from({ length: 30 }, (_, n) => `#${n + 1}`).join(' '))).toHaveLength(
      mostLinksOfMessage,
    );
  });
});
