import { dayText, durationText, listText } from './wording.js';

describe('wording', () => {
  it('names a day in UTC, wherever the server stands', () => {
    expect(dayText(Date.UTC(2026, 2, 4, 23, 59))).toBe('4 March 2026');
    expect(dayText(Date.UTC(2026, 2, 4))).toBe('4 March 2026');
  });

  it.each([
    [210, '3 h 30 min'],
    [120, '2 h'],
    [45, '45 min'],
    [0, '0 min'],
  ])('reads %i minutes as %s', (minutes, text) => {
    expect(durationText(minutes)).toBe(text);
  });

  it.each([
    [['asyncio'], 'asyncio'],
    [['asyncio', 'ssl'], 'asyncio and ssl'],
    [['asyncio', 'ssl', 'email'], 'asyncio, ssl and email'],
  ])('lists %j as %s', (words, text) => {
    expect(listText(words)).toBe(text);
  });
});
