import fc from 'fast-check';
import moment from 'moment-timezone';
import {
  anyAwayNear,
  anyMonday,
  anyWindows,
  anyZone,
  anyZoneAndMonday,
  changesOf,
  mondayOf,
  oddZones,
  WEEK_MS,
} from '../../../test/support/arbitrary-availability.js';
import type { AwayPeriod } from './away-periods.js';
import { expandWeek, nextFourWeeks } from './expand-week.js';
import { parseWindows, type WindowInput } from './parse-windows.js';
import { minutesIn, overlapMinutes, setQuarters, WEEK_QUARTERS } from './week-bits.js';
import { minutesPerWeek, weekdays, type AvailabilityWindow } from './weekly-windows.js';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const quarters = [...Array(WEEK_QUARTERS).keys()];

function expand(windows: readonly WindowInput[], timeZone: string, monday: number, away: AwayPeriod[] = []) {
  return expandWeek({ windows: parseWindows(windows).windows!, timeZone, away }, monday);
}

/** The set quarters as stretches of UTC, e.g. `Mon 10:00–12:00`, for the eye. */
function inUtc(windows: readonly WindowInput[], timeZone: string, date: string): string[] {
  const set = new Set(setQuarters(expand(windows, timeZone, Date.parse(date))));
  const starts = [...set].filter((q) => !set.has(q - 1));
  return starts.map((start) => {
    const end = quarters.find((q) => q > start && !set.has(q)) ?? WEEK_QUARTERS;
    return `${weekdays[Math.floor(start / 96)]!.slice(0, 3)} ${clock(start % 96)}–${clock(((end - 1) % 96) + 1)}`;
  });
}

function clock(quarter: number): string {
  return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
}

/** The rule itself, minute by minute, with moment-timezone's offsets and the windows as people wrote them. */
function freeMinutes(
  written: readonly AvailabilityWindow[],
  timeZone: string,
  monday: number,
  away: AwayPeriod[],
): boolean[] {
  const { untils, offsets } = moment.tz.zone(timeZone)!;
  const windows = written.map(({ day, start, end, endsNextDay }) => ({
    day: weekdays.indexOf(day),
    start: minuteOfDay(start),
    end: minuteOfDay(end),
    endsNextDay,
  }));
  const days = new Map<number, { weekday: number; isAway: boolean }>();
  const { floor } = Math; // jest's sandbox makes each look at a global slow
  let stretch = 0;

  return Array.from({ length: 10_080 }, (_, i) => {
    const instant = monday + i * MINUTE_MS;
    while (instant >= (untils[stretch] ?? Infinity)) stretch += 1;
    const shifted = instant - offsets[stretch]! * MINUTE_MS;
    const epochDay = floor(shifted / DAY_MS);
    if (!days.has(epochDay)) days.set(epochDay, dayOf(new Date(shifted), away));
    const { weekday, isAway } = days.get(epochDay)!;
    if (isAway) return false;

    const minute = (shifted - epochDay * DAY_MS) / MINUTE_MS;
    return windows.some(({ day, start, end, endsNextDay }) => {
      if (!endsNextDay) return day === weekday && start <= minute && minute < end;
      return (day === weekday && start <= minute) || ((day + 1) % 7 === weekday && minute < end);
    });
  });
}

function dayOf(shifted: Date, away: AwayPeriod[]) {
  const date = shifted.toISOString().slice(0, 10);
  return {
    weekday: (shifted.getUTCDay() + 6) % 7,
    isAway: away.some(({ from, to }) => from <= date && date <= to),
  };
}

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

describe('expandWeek', () => {
  it('sets a quarter exactly when all its minutes are free, minute by minute', () => {
    const anyCase = fc
      .tuple(anyZoneAndMonday, anyWindows)
      .chain(([zoneAndMonday, windows]) =>
        anyAwayNear(zoneAndMonday.monday).map((away) => ({ ...zoneAndMonday, windows, away })),
      );
    fc.assert(
      fc.property(anyCase, ({ timeZone, monday, windows, away }) => {
        const bits = expand(windows, timeZone, monday, away);
        const free = freeMinutes(windows, timeZone, monday, away);
        const expected = quarters.filter((q) => free.slice(q * 15, q * 15 + 15).every(Boolean));
        expect(setQuarters(bits)).toEqual(expected);
      }),
      { numRuns: 250 },
    );
  });

  it('gives whoever is always free every minute of every week, clock changes or not', () => {
    const always = weekdays.map((day) => ({ day, start: '00:00', end: '24:00' }));
    fc.assert(
      fc.property(anyZoneAndMonday, ({ timeZone, monday }) => {
        expect(minutesIn(expand(always, timeZone, monday))).toBe(10_080);
      }),
    );
  });

  it('preserves the minutes of the week when no clock changes in it', () => {
    fc.assert(
      fc.property(anyZone, anyMonday, anyWindows, (timeZone, monday, windows) => {
        fc.pre(!changesOf(timeZone).some((at) => monday < at && at < monday + WEEK_MS));
        expect(minutesIn(expand(windows, timeZone, monday))).toBe(
          minutesPerWeek(parseWindows(windows).windows!),
        );
      }),
    );
  });

  it.each(oddZones)('loses or gains at most the size of the changes in a week of %s', (timeZone) => {
    const zone = moment.tz.zone(timeZone)!;
    const changes = changesOf(timeZone);
    fc.assert(
      fc.property(anyMonday, fc.nat(), anyWindows, (anyWeek, n, windows) => {
        const monday = changes.length > 0 ? mondayOf(changes[n % changes.length]!) : anyWeek;
        const sizes = changes
          .filter((change) => monday < change && change < monday + WEEK_MS)
          // A change within a quarter of an hour may cost the rest of that quarter, on either side.
          .map(
            (at) =>
              Math.abs(zone.utcOffset(at) - zone.utcOffset(at - 1)) + (at % (15 * MINUTE_MS) === 0 ? 0 : 30),
          );
        const size = sizes.reduce((sum, each) => sum + each, 0);
        const expanded = minutesIn(expand(windows, timeZone, monday));
        expect(Math.abs(expanded - minutesPerWeek(parseWindows(windows).windows!))).toBeLessThanOrEqual(size);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a window', () => {
  it('to 24:00 ends with its day', () => {
    const window = [{ day: 'WEDNESDAY', start: '22:00', end: '24:00' }];
    expect(inUtc(window, 'Asia/Tokyo', '2026-11-23')).toEqual(['WED 13:00–15:00']);
    expect(inUtc(window, 'UTC', '2026-11-23')).toEqual(['WED 22:00–24:00']);
  });

  it('across midnight goes on in the next day', () => {
    const window = [{ day: 'WEDNESDAY', start: '22:00', end: '02:00', endsNextDay: true }];
    expect(inUtc(window, 'Europe/Berlin', '2026-11-23')).toEqual(['WED 21:00–01:00']);
  });

  it('from Sunday into Monday is whole at +14 and in two parts of a UTC week elsewhere', () => {
    const window = [{ day: 'SUNDAY', start: '22:00', end: '02:00', endsNextDay: true }];
    expect(inUtc(window, 'Pacific/Kiritimati', '2026-11-23')).toEqual(['SUN 08:00–12:00']);
    expect(inUtc(window, 'Pacific/Pago_Pago', '2026-11-23')).toEqual(['MON 09:00–13:00']);
    expect(inUtc(window, 'UTC', '2026-11-23')).toEqual(['MON 00:00–02:00', 'SUN 22:00–24:00']);
  });

  it('on Monday at +14 lies at the end of the UTC week, on Sunday at −11 at its start', () => {
    expect(
      inUtc([{ day: 'MONDAY', start: '06:00', end: '10:00' }], 'Pacific/Kiritimati', '2026-11-23'),
    ).toEqual(['SUN 16:00–20:00']);
    expect(
      inUtc([{ day: 'SUNDAY', start: '18:00', end: '20:00' }], 'Pacific/Pago_Pago', '2026-11-23'),
    ).toEqual(['MON 05:00–07:00']);
  });

  it('at +05:45 and +12:45 falls on the right quarters', () => {
    const window = [{ day: 'TUESDAY', start: '18:00', end: '19:15' }];
    expect(inUtc(window, 'Asia/Kathmandu', '2026-11-23')).toEqual(['TUE 12:15–13:30']);
    expect(inUtc(window, 'Pacific/Chatham', '2026-06-01')).toEqual(['TUE 05:15–06:30']);
    expect(inUtc(window, 'Pacific/Chatham', '2026-11-23')).toEqual(['TUE 04:15–05:30']);
  });

  it('in an hour that clocks skip does not exist, and in one that they repeat happens twice', () => {
    const window = [{ day: 'SUNDAY', start: '02:00', end: '03:00' }];
    expect(inUtc(window, 'Europe/Berlin', '2026-03-23')).toEqual([]);
    expect(inUtc(window, 'Europe/Berlin', '2026-10-19')).toEqual(['SUN 00:00–02:00']);
  });

  it('follows the 30 minutes of Lord Howe', () => {
    const window = [{ day: 'SUNDAY', start: '01:30', end: '02:30' }];
    expect(inUtc(window, 'Australia/Lord_Howe', '2026-03-30')).toEqual(['SAT 14:30–16:00']); // 01:30–02:00 twice
    expect(inUtc(window, 'Australia/Lord_Howe', '2026-09-28')).toEqual(['SAT 15:00–15:30']); // 02:00–02:30 skipped
  });

  it('follows the 120 minutes of Troll', () => {
    const window = [{ day: 'SUNDAY', start: '00:30', end: '04:00' }];
    expect(inUtc(window, 'Antarctica/Troll', '2026-03-23')).toEqual(['SUN 00:30–02:00']); // 01:00–03:00 skipped
    expect(inUtc(window, 'Antarctica/Troll', '2026-10-19')).toEqual(['SAT 22:30–04:00']); // 01:00–03:00 twice
  });

  it('has no quarter of an hour that a clock leaves in its middle', () => {
    // Casey went from 00:01 to 03:01 on 4 October 2020, at 16:01 UTC.
    const sunday = (start: string, end: string) => [{ day: 'SUNDAY', start, end }];
    expect(inUtc(sunday('00:00', '00:15'), 'Antarctica/Casey', '2020-09-28')).toEqual([]);
    expect(inUtc(sunday('03:00', '04:00'), 'Antarctica/Casey', '2020-09-28')).toEqual(['SAT 16:15–17:00']);
    expect(inUtc(sunday('00:00', '04:00'), 'Antarctica/Casey', '2020-09-28')).toEqual(['SAT 16:00–17:00']);
  });

  it('stays at the same hour of the day before and after a change within the week', () => {
    const daily = ['SATURDAY', 'SUNDAY'].map((day) => ({ day, start: '18:00', end: '19:00' }));
    expect(inUtc(daily, 'Europe/Berlin', '2026-10-19')).toEqual(['SAT 16:00–17:00', 'SUN 17:00–18:00']);
  });

  it('gives no time on away dates, which are days of the local calendar', () => {
    const daily = weekdays.map((day) => ({ day, start: '00:00', end: '24:00' }));
    const away = [{ from: '2026-11-25', to: '2026-11-25' }];
    const bits = expand(daily, 'Pacific/Kiritimati', Date.parse('2026-11-23'), away);
    expect(minutesIn(bits)).toBe(6 * 1440);
    expect(setQuarters(bits).indexOf(96 + 40 + 96)).toBe(96 + 40); // away from Tue 10:00 UTC for a day
  });
});

describe('the shared minutes of two members', () => {
  const quiet = (timeZone: string, monday: number) =>
    !changesOf(timeZone).some((at) => monday < at && at < monday + WEEK_MS);

  it('are the same from either side', () => {
    fc.assert(
      fc.property(
        anyZone,
        anyWindows,
        anyZoneAndMonday,
        anyWindows,
        (zone, mine, { timeZone, monday }, theirs) => {
          const a = expand(mine, zone, monday);
          const b = expand(theirs, timeZone, monday);
          expect(overlapMinutes(a, b)).toBe(overlapMinutes(b, a));
        },
      ),
    );
  });

  it('stay when both move from one zone to another, in weeks without a change in either', () => {
    fc.assert(
      fc.property(anyZone, anyZone, anyMonday, anyWindows, anyWindows, (from, to, monday, mine, theirs) => {
        fc.pre(quiet(from, monday) && quiet(to, monday));
        const before = overlapMinutes(expand(mine, from, monday), expand(theirs, from, monday));
        const after = overlapMinutes(expand(mine, to, monday), expand(theirs, to, monday));
        expect(after).toBe(before);
      }),
    );
  });

  it('stay when two zones of fixed offset move by the same hours', () => {
    const hours = fc.integer({ min: -6, max: 6 });
    // Etc/GMT+5 is five hours west of Greenwich.
    const fixed = (west: number) => `Etc/GMT${west < 0 ? '' : '+'}${west}`;
    fc.assert(
      fc.property(
        hours,
        hours,
        hours,
        anyMonday,
        anyWindows,
        anyWindows,
        (a, b, moved, monday, mine, theirs) => {
          const before = overlapMinutes(expand(mine, fixed(a), monday), expand(theirs, fixed(b), monday));
          const after = overlapMinutes(
            expand(mine, fixed(a + moved), monday),
            expand(theirs, fixed(b + moved), monday),
          );
          expect(after).toBe(before);
        },
      ),
    );
  });
});

describe('nextFourWeeks', () => {
  it('are the four whole UTC weeks from the next Monday on', () => {
    const mondays = ['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21'].map((date) => Date.parse(date));
    expect(nextFourWeeks(Date.parse('2026-11-24T12:00:00Z'))).toEqual(mondays);
    expect(nextFourWeeks(Date.parse('2026-11-29T23:59:59.999Z'))).toEqual(mondays);
  });

  it('begin at once on a Monday at 00:00', () => {
    expect(nextFourWeeks(Date.parse('2026-11-30'))[0]).toBe(Date.parse('2026-11-30'));
  });
});
