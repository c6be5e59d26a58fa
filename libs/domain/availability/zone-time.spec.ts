import fc from 'fast-check';
import moment from 'moment-timezone';
import { anyZone } from '../../../test/support/arbitrary-availability.js';
import { instantOf, localDate, offsetAt, offsetSegments, wallTimeAt } from './zone-time.js';

const anyInstant = fc
  .integer({ min: Date.UTC(2001, 0, 1) / 60_000, max: Date.UTC(2059, 0, 1) / 60_000 })
  .map((m) => m * 60_000);

describe('offsetAt', () => {
  it('agrees with moment-timezone in every zone at any instant', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, instant) => {
        expect(offsetAt(zone, instant)).toBe(0 - moment.tz.zone(zone)!.utcOffset(instant));
      }),
      { numRuns: 1000 },
    );
  });

  // In each of these the tz data 2025c of Node 20.20.2 is an hour off.
  it.each([
    ['America/Vancouver', '2026-12-15', -7], // stays on its summer time of 2026
    ['America/Edmonton', '2026-12-15', -6],
    ['America/Winnipeg', '2026-12-15', -5],
    ['America/Inuvik', '2026-12-15', -6],
    ['America/Havana', '2026-12-15', -4], // stays on summer time for this winter only
    ['America/Havana', '2027-12-15', -5],
    ['Africa/Casablanca', '2026-12-15', 0], // gives up +01 for good on 20 September 2026
    ['Africa/Casablanca', '2026-09-19', 1],
    ['Africa/El_Aaiun', '2026-12-15', 0],
    ['Africa/El_Aaiun', '2027-07-15', 0],
  ])('has %s on %s at %i hours from UTC', (zone, date, hours) => {
    expect(offsetAt(zone, Date.parse(`${date}T12:00:00Z`))).toBe(hours * 60);
  });

  it('changes at the very instant of the change', () => {
    const springForward = Date.UTC(2026, 2, 29, 1);
    expect(offsetAt('Europe/Berlin', springForward - 1)).toBe(60);
    expect(offsetAt('Europe/Berlin', springForward)).toBe(120);
  });

  it('holds the first and the last offset outside the years of the table', () => {
    expect(offsetAt('Europe/Berlin', Date.UTC(1900, 6, 1))).toBe(60);
    expect(offsetAt('Asia/Kathmandu', Date.UTC(2200, 6, 1))).toBe(345);
  });
});

describe('offsetSegments', () => {
  it('covers the time asked for without a hole, each part with its offset', () => {
    const start = Date.UTC(2026, 9, 19);
    const change = Date.UTC(2026, 9, 25, 1);
    const end = Date.UTC(2026, 9, 26);
    expect(offsetSegments('Europe/Berlin', start, end)).toEqual([
      { start, end: change, offset: 120 },
      { start: change, end, offset: 60 },
    ]);
  });
});

describe('wallTimeAt and localDate', () => {
  const noon = Date.UTC(2026, 10, 24, 12);

  it('show one instant on three dates around the world', () => {
    expect(wallTimeAt('Pacific/Kiritimati', noon)).toEqual({ date: '2026-11-25', minute: 120 });
    expect(wallTimeAt('Pacific/Pago_Pago', noon)).toEqual({ date: '2026-11-24', minute: 60 });
    expect(localDate('Pacific/Pago_Pago', Date.UTC(2026, 10, 24, 10, 59))).toBe('2026-11-23');
  });

  it('work before 1970', () => {
    expect(wallTimeAt('UTC', -60_000)).toEqual({ date: '1969-12-31', minute: 1439 });
  });
});

describe('instantOf', () => {
  it('finds the instant that a clock shows, or the earlier of two', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, instant) => {
        const wall = wallTimeAt(zone, instant);
        const found = instantOf(zone, wall);
        expect(wallTimeAt(zone, found)).toEqual(wall);
        expect(found).toBeLessThanOrEqual(instant);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    // [zone, date, time, instant]
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00Z'], // skipped: shown as 03:30
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'], // twice: the first
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00Z'], // 30 minutes skipped: shown as 02:45
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00Z'], // 30 minutes twice
    ['Antarctica/Troll', '2026-03-29', '02:00', '2026-03-29T02:00:00Z'], // 120 minutes skipped: shown as 04:00
    ['Antarctica/Troll', '2026-10-25', '01:00', '2026-10-24T23:00:00Z'], // 120 minutes twice
    ['America/Havana', '2026-03-08', '00:00', '2026-03-08T05:00:00Z'], // midnight skipped: the day's first instant
    ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T22:00:00Z'], // a whole day skipped
  ])('in %s on %s at %s is %s', (zone, date, time, instant) => {
    const [hours, minutes] = time.split(':').map(Number) as [number, number];
    expect(new Date(instantOf(zone, { date, minute: hours * 60 + minutes })).toISOString()).toBe(
      instant.replace('Z', '.000Z'),
    );
  });

  it('throws for a date that is not real', () => {
    expect(() => instantOf('UTC', { date: '2026-02-30', minute: 0 })).toThrow('2026-02-30 is not a date.');
  });
});
