import { cleanThreadTitle } from '#domain/threads';
import { titleFrom } from './thread-title.js';

describe('titleFrom', () => {
  it.each([
    ['Hello, I am Ada.\nMore of me.', 'Hello, I am Ada.'],
    ['\n## My first patch\n\ntext', 'My first patch'],
    ['> - a quoted\titem', 'a quoted item'],
    ['---\n***', 'Asking for guidance'],
    ['\u200b\nSeen at last', 'Seen at last'],
    ['word '.repeat(30), `${'word '.repeat(15).trimEnd()}…`],
    ['x'.repeat(100), `${'x'.repeat(79)}…`],
  ])('makes of case %#', (introduction, title) => {
    expect(titleFrom(introduction)).toBe(title);
    expect(cleanThreadTitle(title)).toEqual({ text: title });
  });
});
