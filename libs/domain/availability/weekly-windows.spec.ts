import fc from 'fast-check';
import { anyWindows } from '../../../test/support/arbitrary-availability.js';
import { parseWindows } from './parse-windows.js';
import { canonicalWindows, minutesPerWeek, WEEK_MINUTES, windowsToDisplay } from './weekly-windows.js';

const HOUR = 60;
const DAY = 24 * HOUR;

describe('canonicalWindows', () => {
  it('sorts, and joins what overlaps or touches', () => {
    const windows = [
      { start: 20 * HOUR, end: 22 * HOUR },
      { start: 9 * HOUR, end: 12 * HOUR },
      { start: 10 * HOUR, end: 11 * HOUR },
      { start: 18 * HOUR, end: 20 * HOUR },
    ];
    expect(canonicalWindows(windows)).toEqual([
      { start: 9 * HOUR, end: 12 * HOUR },
      { start: 18 * HOUR, end: 22 * HOUR },
    ]);
  });

  it('joins across the end of the week', () => {
    const windows = [
      { start: 0, end: 2 * HOUR },
      { start: 3 * DAY, end: 3 * DAY + HOUR },
      { start: 6 * DAY + 22 * HOUR, end: 7 * DAY },
    ];
    expect(canonicalWindows(windows)).toEqual([
      { start: 3 * DAY, end: 3 * DAY + HOUR },
      { start: 6 * DAY + 22 * HOUR, end: 7 * DAY + 2 * HOUR },
    ]);
  });

  it('has one window for a whole week, from whatever pieces', () => {
    const halves = [
      { start: 5 * DAY, end: 9 * DAY },
      { start: 2 * DAY, end: 5 * DAY },
    ];
    expect(canonicalWindows(halves)).toEqual([{ start: 0, end: WEEK_MINUTES }]);
  });

  it('leaves what is canonical as it is, and never exceeds a week', () => {
    fc.assert(
      fc.property(anyWindows, (inputs) => {
        const windows = parseWindows(inputs).windows!;
        expect(canonicalWindows(windows)).toEqual(windows);
        expect(minutesPerWeek(windows)).toBeLessThanOrEqual(WEEK_MINUTES);
        windows.forEach(({ start, end }, i) => {
          const next = windows[i + 1]?.start ?? windows[0]!.start + WEEK_MINUTES;
          if (windows.length > 1) expect(end).toBeLessThan(next);
          expect(end).toBeGreaterThan(start);
        });
      }),
    );
  });
});

describe('windowsToDisplay', () => {
  it('shows a window from Sunday into Monday as one', () => {
    expect(windowsToDisplay([{ start: 6 * DAY + 22 * HOUR, end: 7 * DAY + 2 * HOUR }])).toEqual([
      { day: 'SUNDAY', start: '22:00', end: '02:00', endsNextDay: true },
    ]);
  });

  it('ends a window at midnight at 24:00 of its own day', () => {
    expect(windowsToDisplay([{ start: 18 * HOUR, end: DAY }])).toEqual([
      { day: 'MONDAY', start: '18:00', end: '24:00', endsNextDay: false },
    ]);
  });

  it('cuts a window of more than a day at its midnights', () => {
    expect(windowsToDisplay([{ start: 5 * DAY + 18 * HOUR, end: 7 * DAY + 9 * HOUR }])).toEqual([
      { day: 'SATURDAY', start: '18:00', end: '24:00', endsNextDay: false },
      { day: 'SUNDAY', start: '00:00', end: '24:00', endsNextDay: false },
      { day: 'MONDAY', start: '00:00', end: '09:00', endsNextDay: false },
    ]);
  });

  it('reads back to the same windows', () => {
    fc.assert(
      fc.property(anyWindows, (inputs) => {
        const windows = parseWindows(inputs).windows!;
        expect(parseWindows(windowsToDisplay(windows))).toEqual({ windows });
      }),
    );
  });
});
