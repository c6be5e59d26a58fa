import { checkUrl, cleanUrl, urlMaxLength } from './web-address.js';

const rule = { label: 'The evidence', field: ['evidenceUrl'], code: 'EVIDENCE_URL_INVALID' } as const;

describe('cleanUrl', () => {
  it.each([
    [' https://github.com/python/cpython/pull/1 ', 'https://github.com/python/cpython/pull/1'],
    ['HTTP://Example.ORG', 'http://example.org/'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
  ])('reads %j', (value, url) => {
    expect(cleanUrl(value, rule)).toEqual({ url });
  });

  it.each([
    '',
    'github.com/python',
    'https://',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,hi',
    'ftp://example.org/',
    'https://me:secret@example.org/',
    'https://me@example.org/',
    'https://example.org/a b',
    'https://example.org/\0',
    'https://example.org/\ud800',
    `https://example.org/${'a'.repeat(urlMaxLength)}`,
    // At once: reading such a host takes many seconds.
    `https://${Array.from({ length: 150_000 }, (_, n) => String.fromCodePoint(0x4e00 + (n % 20_000))).join('')}/`,
  ])('refuses case %#', (value) => {
    expect(checkUrl(value, rule)).toMatchObject({ code: 'EVIDENCE_URL_INVALID', field: ['evidenceUrl'] });
  });

  it('measures the canonical form, which is what is stored', () => {
    const value = `https://example.org/${'ü'.repeat(400)}`;
    expect(checkUrl(value, { label: 'The address' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(checkUrl(value.slice(0, 200), { label: 'The address' })).toBeNull();
  });
});
