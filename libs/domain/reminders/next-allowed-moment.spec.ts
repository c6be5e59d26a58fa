import fc from 'fast-check';
import { anyAwayNear, anyZoneAndMonday, WEEK_MS } from '../../../test/support/arbitrary-availability.js';
import { epochDayOf, wallTimeAt, weekdays } from '#domain/availability';
import { allowsReminder, isMomentToRemind, nextAllowedMoment } from './next-allowed-moment.js';
import type { QuietHours, ReminderRhythm } from './reminder-rhythm.js';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

const at = (instant: string) => Date.parse(instant);
const read = (ms: number | null) =>
  ms === null ? null : new Date(ms).toISOString().replace(':00.000Z', 'Z');
const minute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const quiet = (from: string, until: string): QuietHours => ({ from: minute(from), until: minute(until) });

const always: ReminderRhythm = { timeZone: 'Etc/UTC', days: null, quietHours: null, away: [] };
const atNight = quiet('22:00', '08:00');

/** The first allowed moment within 30 days of an instant, as text. */
const next = (from: string, rhythm: Partial<ReminderRhythm>) =>
  read(nextAllowedMoment(at(from), { ...always, ...rhythm }, at(from) + 30 * DAY_MS));

describe('nextAllowedMoment', () => {
  it('is now where nothing forbids it, to the millisecond', () => {
    expect(nextAllowedMoment(1_234_567, always, 1_234_568)).toBe(1_234_567);
    expect(nextAllowedMoment(1_234_567, always, 1_234_567)).toBeNull();
  });

  it.each([
    ['2026-11-24T21:59Z', '2026-11-24T21:59Z'],
    ['2026-11-24T22:00Z', '2026-11-25T08:00Z'],
    ['2026-11-25T03:00Z', '2026-11-25T08:00Z'],
    ['2026-11-25T08:00Z', '2026-11-25T08:00Z'],
  ])('waits out quiet hours across midnight: from %s until %s', (from, moment) => {
    expect(next(from, { quietHours: atNight })).toBe(moment);
  });

  it('waits out quiet hours within one day', () => {
    const quietHours = quiet('09:00', '17:00');
    expect(next('2026-11-24T08:59Z', { quietHours })).toBe('2026-11-24T08:59Z');
    expect(next('2026-11-24T09:00Z', { quietHours })).toBe('2026-11-24T17:00Z');
  });

  it('comes on the chosen days of the zone', () => {
    const days = ['FRIDAY'] as const;
    expect(next('2026-11-24T12:00Z', { days, quietHours: atNight })).toBe('2026-11-27T08:00Z');
    // In Auckland it is Friday already, and in Honolulu still Thursday.
    const noonOfThursday = '2026-11-26T12:00Z';
    expect(next(noonOfThursday, { days, timeZone: 'Pacific/Auckland' })).toBe(noonOfThursday);
    expect(next(noonOfThursday, { days, timeZone: 'Pacific/Honolulu' })).toBe('2026-11-27T10:00Z');
    expect(next('2026-11-27T22:30Z', { days, quietHours: atNight })).toBe('2026-12-04T08:00Z');
  });

  it('waits until whoever is away is back, and for their day after that', () => {
    const away = [
      { from: '2026-11-24', to: '2026-11-26' },
      { from: '2026-11-27', to: '2026-11-27' },
    ];
    expect(next('2026-11-24T12:00Z', { away })).toBe('2026-11-28T00:00Z');
    expect(next('2026-11-24T12:00Z', { away, quietHours: atNight })).toBe('2026-11-28T08:00Z');
    expect(next('2026-11-24T12:00Z', { away, days: ['FRIDAY'] })).toBe('2026-12-04T00:00Z');
  });

  it('is null when there is none within the time', () => {
    expect(next('2026-11-24T12:00Z', { away: [{ from: '2026-11-01', to: '2027-06-01' }] })).toBeNull();
  });

  // Each line: what the clock does that night, the zone, from when to look, quiet until, and the first moment allowed.
  it.each([
    ['skips 02:00–03:00', 'Europe/Berlin', '2026-03-28T23:00Z', '02:30', '2026-03-29T01:00Z'], // shown as 03:00
    ['skips 02:00–03:00', 'Europe/Berlin', '2026-03-28T23:00Z', '03:00', '2026-03-29T01:00Z'],
    ['skips 02:00–03:00', 'Europe/Berlin', '2026-03-28T23:00Z', '03:30', '2026-03-29T01:30Z'],
    ['has 02:00–03:00 twice', 'Europe/Berlin', '2026-10-24T22:00Z', '02:30', '2026-10-25T00:30Z'], // the first
    ['has 02:00–03:00 twice', 'Europe/Berlin', '2026-10-25T01:10Z', '02:30', '2026-10-25T01:30Z'], // the second
    ['has 02:00–03:00 twice', 'Europe/Berlin', '2026-10-24T22:00Z', '03:00', '2026-10-25T02:00Z'],
    ['skips 02:00–02:30', 'Australia/Lord_Howe', '2026-10-03T13:30Z', '02:15', '2026-10-03T15:30Z'], // shown as 02:30
    ['has 01:30–02:00 twice', 'Australia/Lord_Howe', '2026-04-04T13:00Z', '01:45', '2026-04-04T14:45Z'],
    ['has 01:30–02:00 twice', 'Australia/Lord_Howe', '2026-04-04T15:05Z', '01:45', '2026-04-04T15:15Z'],
    ['skips 01:00–03:00', 'Antarctica/Troll', '2026-03-29T00:00Z', '01:30', '2026-03-29T01:00Z'], // shown as 03:00
    ['has 01:00–03:00 twice', 'Antarctica/Troll', '2026-10-25T01:15Z', '02:30', '2026-10-25T02:30Z'],
    ['is 14 hours ahead', 'Pacific/Kiritimati', '2026-11-24T11:00Z', '08:00', '2026-11-24T18:00Z'],
    ['is 11 hours behind', 'Pacific/Pago_Pago', '2026-11-24T11:30Z', '08:00', '2026-11-24T19:00Z'],
  ])('on a clock that %s (%s), from %s, quiet until %s: %s', (_, timeZone, from, until, moment) => {
    expect(next(from, { timeZone, quietHours: { from: 0, until: minute(until) } })).toBe(moment);
  });

  const anyMinute = fc.integer({ min: 0, max: 1439 });
  const anyQuiet = fc.oneof(
    fc.constant(null),
    fc
      .tuple(anyMinute, anyMinute)
      .filter(([from, until]) => from !== until)
      .map(([from, until]) => ({ from, until })),
  );
  const anyDays = fc.oneof(fc.constant(null), fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }));

  const anyRhythm = anyZoneAndMonday.chain(({ timeZone, monday }) =>
    fc
      .tuple(anyDays, anyQuiet, anyAwayNear(monday), fc.integer({ min: 0, max: WEEK_MS - 1 }))
      .map(([days, quietHours, away, into]) => ({
        rhythm: { timeZone, days, quietHours, away },
        from: monday + into,
      })),
  );

  /** The rule in one sentence: what the clock and the calendar on the wall show has to be allowed. */
  function allowed(rhythm: ReminderRhythm, instant: number): boolean {
    const wall = wallTimeAt(rhythm.timeZone, instant);
    const weekday = weekdays[(epochDayOf(wall.date)! + 3) % 7]!;
    const { quietHours } = rhythm;
    const isQuiet =
      quietHours !== null &&
      (quietHours.from < quietHours.until
        ? wall.minute >= quietHours.from && wall.minute < quietHours.until
        : wall.minute >= quietHours.from || wall.minute < quietHours.until);
    return (
      !isQuiet &&
      (rhythm.days === null || rhythm.days.includes(weekday)) &&
      !rhythm.away.some(({ from, to }) => from <= wall.date && wall.date <= to)
    );
  }

  it('is the first minute that the wall allows, whatever clocks do', () => {
    fc.assert(
      fc.property(anyRhythm, ({ rhythm, from }) => {
        const until = from + 3 * DAY_MS;
        let first: number | null = null;
        // Clocks change on whole minutes, so only the first minute may be looked at from its middle.
        for (let instant = from; instant < until && first === null;) {
          if (allowed(rhythm, instant)) first = instant;
          instant = Math.floor(instant / MINUTE_MS + 1) * MINUTE_MS;
        }
        expect(nextAllowedMoment(from, rhythm, until)).toBe(first);
        expect(allowsReminder(from, rhythm)).toBe(allowed(rhythm, from));
      }),
      { numRuns: 100 },
    );
  });
});

describe('isMomentToRemind', () => {
  const fridays: ReminderRhythm = { ...always, days: ['FRIDAY'], quietHours: atNight };
  const may = (now: string, until: string, rhythm = fridays) => isMomentToRemind(at(now), rhythm, at(until));

  it('keeps to the rhythm as long as a moment of it is left', () => {
    expect(may('2026-11-24T12:00Z', '2026-11-28T00:00Z')).toBe(false);
    expect(may('2026-11-27T07:59Z', '2026-11-28T00:00Z')).toBe(false);
    expect(may('2026-11-27T08:00Z', '2026-11-28T00:00Z')).toBe(true);
  });

  it('lets the days give way when none is left, and then keeps the quiet hours', () => {
    expect(may('2026-11-24T12:00Z', '2026-11-27T08:00Z')).toBe(true);
    expect(may('2026-11-24T03:00Z', '2026-11-27T08:00Z')).toBe(false);
  });

  it('lets the days give way before the days away', () => {
    const away = [{ from: '2026-11-24', to: '2026-11-25' }];
    expect(may('2026-11-24T12:00Z', '2026-11-27T00:00Z', { ...fridays, away })).toBe(false);
    expect(may('2026-11-26T08:00Z', '2026-11-27T00:00Z', { ...fridays, away })).toBe(true);
    expect(may('2026-11-24T12:00Z', '2026-11-26T00:00Z', { ...fridays, away })).toBe(true);
  });

  it('lets the quiet hours give way when they last until the end', () => {
    expect(may('2026-11-24T03:00Z', '2026-11-24T08:00Z')).toBe(true);
    expect(may('2026-11-24T03:00Z', '2026-11-24T08:01Z')).toBe(false);
  });

  it('is so at least once before the end, in every rhythm', () => {
    const anyTime = fc.integer({ min: at('2026-01-01'), max: at('2027-01-01') });
    fc.assert(
      fc.property(anyTime, fc.integer({ min: 1, max: 8 * 24 * 60 }), (now, minutes) => {
        const until = now + minutes * MINUTE_MS;
        const moments = Array.from({ length: minutes }, (_, n) => now + n * MINUTE_MS);
        expect(moments.some((moment) => isMomentToRemind(moment, fridays, until))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});
