import fc from 'fast-check';
import { suggestTimeZones } from './suggest-time-zones.js';
import { isTimeZone, timeZoneNames } from './time-zone-table.js';

describe('suggestTimeZones', () => {
  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    [' Europe / Berlin ', 'Europe/Berlin'],
    ['America/New York', 'America/New_York'],
    ['america\\new_york', 'America/New_York'],
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['Europe/Berln', 'Europe/Berlin'],
    ['Amsterdm', 'Europe/Amsterdam'],
    ['Asia/Kathmandoo', 'Asia/Kathmandu'],
    ['Calcuta', 'Asia/Calcutta'],
    ['Lisb', 'Europe/Lisbon'],
    ['CEST', 'Europe/Paris'],
    ['jst', 'Asia/Tokyo'],
    ['utc', 'UTC'],
  ])('has %s first for what it means', (input, first) => {
    expect(suggestTimeZones(input)[0]).toBe(first);
  });

  it('offers several zones of one abbreviation', () => {
    expect(suggestTimeZones('PST')).toEqual(['Asia/Manila', 'America/Los_Angeles', 'America/Vancouver']);
  });

  it.each([
    'UTC+2',
    'GMT-05:00',
    '+02:00',
    '−3',
    'utc 2',
    '',
    '   ',
    '/',
    'zzzzzzzzzzzz',
    'x'.repeat(1_000_000),
  ])('has nothing for %.20s', (input) => expect(suggestTimeZones(input)).toEqual([]));

  it('forgives one wrong letter in any city, and offers only known names, three at most', () => {
    const longNames = timeZoneNames().filter(
      (name) => name.length >= 8 && name.includes('/') && !/\d/.test(name),
    );
    fc.assert(
      fc.property(fc.constantFrom(...longNames), fc.nat(), (name, n) => {
        const at = n % name.length;
        const suggestions = suggestTimeZones(`${name.slice(0, at)}q${name.slice(at + 1)}`);
        expect(suggestions.length).toBeGreaterThan(0);
        expect(suggestions.length).toBeLessThanOrEqual(3);
        expect(suggestions.every(isTimeZone)).toBe(true);
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => suggestTimeZones(text).every(isTimeZone)));
  });
});
