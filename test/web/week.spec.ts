import * as fc from 'fast-check';
import { nextClockChange } from '../../apps/web/src/profile/clock-change.js';
import {
  freeMinutes,
  moved,
  paint,
  rowsOfDay,
  stateOf,
  type Week,
  weekOf,
  windowsOf,
  without,
} from '../../apps/web/src/profile/week.js';
import { windowInput } from '../../apps/web/src/profile/weekdays.js';
import { parseWindows, windowsToDisplay } from '#domain/availability';

const anyCell = fc.record({ day: fc.nat(6), row: fc.nat(rowsOfDay - 1) });
const anyStroke = fc.record({ from: anyCell, to: anyCell, free: fc.boolean() });
const anyWeek: fc.Arbitrary<Week> = fc
  .array(anyStroke, { maxLength: 12 })
  .map((strokes) => strokes.reduce((week, { from, to, free }) => paint(week, from, to, free), weekOf([])));
/** Down to the quarters of an hour, which the API has and cells do not. */
const anyFineWeek: fc.Arbitrary<Week> = fc
  .array(fc.tuple(fc.nat(671), fc.integer({ min: 1, max: 300 })), { maxLength: 8 })
  .map((stretches) => {
    const week = Array.from({ length: 672 }, () => false);
    for (const [start, length] of stretches) week.fill(true, start, start + length);
    return week;
  });
const everyWeek = fc.oneof(anyWeek, anyFineWeek, fc.constant(Array.from({ length: 672 }, () => true)));

/** Texts of a week's length are compared far sooner than lists. */
const drawn = (week: Week) => week.map(Number).join('');

describe('the painted week', () => {
  it('comes back from its windows as it was', () => {
    fc.assert(fc.property(everyWeek, (week) => expect(drawn(weekOf(windowsOf(week)))).toBe(drawn(week))));
  });

  it('reaches the API, and comes from it, as the same windows', () => {
    fc.assert(
      fc.property(everyWeek, (week) => {
        const windows = windowsOf(week);
        const { windows: stored } = parseWindows(windows.slice(0, 50).map(windowInput));
        fc.pre(windows.length <= 50);
        const shown = windowsToDisplay(stored!).map(({ day, start, end }) => ({ day, start, end }));
        expect(windows).toEqual(shown);
      }),
    );
  });

  it('is free in the rectangle that was painted, and elsewhere as before', () => {
    fc.assert(
      fc.property(everyWeek, anyStroke, anyCell, (week, { from, to, free }, cell) => {
        const between = (at: number, a: number, b: number) => at >= Math.min(a, b) && at <= Math.max(a, b);
        const inside = between(cell.day, from.day, to.day) && between(cell.row, from.row, to.row);
        const painted = free ? 'free' : 'busy';
        expect(stateOf(paint(week, from, to, free), cell)).toBe(inside ? painted : stateOf(week, cell));
      }),
    );
  });

  it('loses one window at a time, and nothing else', () => {
    fc.assert(
      fc.property(anyFineWeek, fc.nat(), (week, pick) => {
        const windows = windowsOf(week);
        fc.pre(windows.length > 0);
        const gone = windows[pick % windows.length]!;
        const rest = without(week, gone);
        expect(drawn(rest)).toBe(drawn(weekOf(windows.filter((window) => window !== gone))));
        expect(freeMinutes(week) - freeMinutes(rest)).toBe(freeMinutes(weekOf([gone])));
      }),
    );
  });

  it('is the same stretch on clocks that are ahead or behind, also past the end of the week', () => {
    const anyAhead = fc.integer({ min: -14 * 4, max: 14 * 4 });
    fc.assert(
      fc.property(anyFineWeek, anyAhead, (week, quarters) => {
        for (const window of windowsOf(week)) {
          const own = weekOf([window]);
          const there = moved(window, quarters * 15);
          expect(drawn(weekOf([there]))).toBe(
            drawn(own.map((_, at) => own.at((at - quarters) % 672) ?? false)),
          );
          expect(drawn(weekOf([moved(there, -quarters * 15)]))).toBe(drawn(own));
        }
      }),
    );
  });

  it('joins what touches at midnight, also from Sunday to Monday', () => {
    const late = paint(weekOf([]), { day: 6, row: 46 }, { day: 6, row: 47 }, true);
    const both = paint(late, { day: 0, row: 0 }, { day: 0, row: 1 }, true);
    expect(windowsOf(late)).toEqual([{ day: 'SUNDAY', start: '23:00', end: '24:00' }]);
    expect(windowsOf(both)).toEqual([{ day: 'SUNDAY', start: '23:00', end: '01:00' }]);
  });

  it('keeps quarters of an hour that are not painted over', () => {
    const week = weekOf([{ day: 'TUESDAY', start: '18:15', end: '20:00' }]);
    expect(stateOf(week, { day: 1, row: 36 })).toBe('partly');
    expect(windowsOf(paint(week, { day: 1, row: 39 }, { day: 1, row: 39 }, false))).toEqual([
      { day: 'TUESDAY', start: '18:15', end: '19:30' },
    ]);
  });
});

describe('the next change of the clocks', () => {
  const november = new Date('2026-11-22T12:00:00Z');

  it.each([
    ['Europe/Berlin', 180, '2027-03-28T01:00:00.000Z', 60],
    ['America/New_York', 180, '2027-03-14T07:00:00.000Z', 60],
    ['Australia/Lord_Howe', 180, '2027-04-03T15:00:00.000Z', -30],
  ])('of %s within %i days is at %s', (zone, days, at, minutes) => {
    expect(nextClockChange(zone, november, days)).toEqual({ at: new Date(at), minutes });
  });

  it.each([
    ['Europe/Berlin', 60],
    ['Asia/Kolkata', 400],
    ['Etc/UTC', 400],
  ])('of %s within %i days is none', (zone, days) => {
    expect(nextClockChange(zone, november, days)).toBeNull();
  });
});
