import { oneLine } from './one-line.js';

describe('a text on one line', () => {
  it.each([
    ['a line end that begins another header', 'Ada\r\nBcc: all@example.org', 'Ada Bcc: all@example.org'],
    ['Unicode line ends', 'Ada\u2028\u2029\u0085Grace', 'Ada Grace'],
    ['NUL and other controls', 'A\u0000d\u001ba', 'A d a'],
    ['bidi controls', '\u202eadA\u202c \u2067x\u2069\u200f', 'adA x'],
    ['half a surrogate pair', 'Ada \ud83d', 'Ada'],
  ])('is freed of %s', (_, written, cleaned) => {
    expect(oneLine(written, 60)).toBe(cleaned);
  });

  it('is cut between visible characters', () => {
    expect(oneLine('👩‍💻'.repeat(100), 60)).toBe(`${'👩‍💻'.repeat(60)}…`);
    expect([...oneLine(`a${'\u0301'.repeat(5_000)}`, 60)].length).toBeLessThan(20);
  });
});
