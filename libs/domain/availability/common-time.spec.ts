import { worstOfNextFourWeeks } from './common-time.js';
import type { Availability } from './expand-week.js';
import { describeSlots } from './format-local.js';
import { parseWindows, type WindowInput } from './parse-windows.js';

function availability(
  timeZone: string,
  windows: WindowInput[],
  away: Availability['away'] = [],
): Availability {
  return { timeZone, windows: parseWindows(windows).windows!, away };
}

const november = Date.parse('2026-11-24T12:00:00Z');
const tuesdayEvening = { day: 'TUESDAY', start: '18:00', end: '20:00' };

describe('worstOfNextFourWeeks', () => {
  it('finds what two members share, on the clock of the first', () => {
    const berlin = availability('Europe/Berlin', [tuesdayEvening]);
    // 17:00–19:00 UTC, and in Berlin 18:00–20:00.
    const newYork = availability('America/New_York', [{ day: 'TUESDAY', start: '12:30', end: '15:00' }]);
    const common = worstOfNextFourWeeks(berlin, newYork, november);
    expect(common.worstMinutes).toBe(90);
    expect(common.weeks).toEqual([90, 90, 90, 90]);
    expect(common.slots).toEqual([{ start: 42 * 60 + 30, end: 44 * 60, weeks: 4 }]);
    expect(describeSlots(common.slots)).toBe('Tue 18:30–20:00');
    expect(describeSlots(worstOfNextFourWeeks(newYork, berlin, november).slots)).toBe('Tue 12:30–14:00');
  });

  it('takes the worst week when the clocks of only one change', () => {
    // New York changes on 8 March, Berlin on 29 March: in between the two are an hour closer.
    const berlin = availability('Europe/Berlin', [tuesdayEvening]);
    const newYork = availability('America/New_York', [{ day: 'TUESDAY', start: '13:00', end: '14:00' }]);
    const common = worstOfNextFourWeeks(berlin, newYork, Date.parse('2026-02-24T12:00:00Z'));
    expect(common.weeks).toEqual([60, 60, 60, 60]);
    // 13:00 New York is 19:00 Berlin in the first week and 18:00 in the other three.
    expect(common.slots).toEqual([{ start: 42 * 60, end: 43 * 60, weeks: 3 }]);

    const later = availability('America/New_York', [{ day: 'TUESDAY', start: '14:00', end: '15:00' }]);
    const lost = worstOfNextFourWeeks(berlin, later, Date.parse('2026-02-24T12:00:00Z'));
    expect(lost.weeks).toEqual([0, 60, 60, 60]);
    expect(lost.worstMinutes).toBe(0);
  });

  it('names the times of most weeks as one slot, though one of the weeks has less', () => {
    const berlin = availability('Europe/Berlin', [tuesdayEvening]);
    const newYork = availability('America/New_York', [{ day: 'TUESDAY', start: '13:00', end: '15:00' }]);
    const common = worstOfNextFourWeeks(berlin, newYork, Date.parse('2026-02-24T12:00:00Z'));
    expect(common.weeks).toEqual([60, 120, 120, 120]);
    expect(common.slots).toEqual([{ start: 42 * 60, end: 44 * 60, weeks: 3 }]);
  });

  it('follows the zones where the data of the runtime is stale', () => {
    // Vancouver stays at −07:00 this winter: 09:00 there is 17:00 in Berlin, not 18:00.
    const vancouver = availability('America/Vancouver', [{ day: 'TUESDAY', start: '09:00', end: '10:00' }]);
    const berlin = availability('Europe/Berlin', [{ day: 'TUESDAY', start: '17:00', end: '18:00' }]);
    expect(worstOfNextFourWeeks(berlin, vancouver, november).worstMinutes).toBe(60);
  });

  it('counts away dates of either side as no time', () => {
    const always = availability('Europe/Berlin', [tuesdayEvening]);
    const away = availability('Europe/Berlin', [tuesdayEvening], [{ from: '2026-12-07', to: '2026-12-13' }]);
    const common = worstOfNextFourWeeks(always, away, november);
    expect(common.weeks).toEqual([120, 0, 120, 120]);
    expect(common.worstMinutes).toBe(0);
    expect(common.slots).toEqual([{ start: 42 * 60, end: 44 * 60, weeks: 3 }]);
  });

  it('still finds a slot that is shared in a single week', () => {
    const always = availability('UTC', [tuesdayEvening]);
    const away = availability('UTC', [tuesdayEvening], [{ from: '2026-12-07', to: '2027-02-01' }]);
    expect(worstOfNextFourWeeks(always, away, november).slots).toEqual([
      { start: 42 * 60, end: 44 * 60, weeks: 1 },
    ]);
  });

  it('joins a slot from Sunday into Monday of the viewer', () => {
    const night = { day: 'SUNDAY', start: '22:00', end: '02:00', endsNextDay: true };
    const slots = worstOfNextFourWeeks(
      availability('Europe/Berlin', [night]),
      availability('Europe/Paris', [night]),
      november,
    ).slots;
    expect(describeSlots(slots)).toBe('Sun 22:00–Mon 02:00');
  });

  it('has no slot when nothing is shared', () => {
    const common = worstOfNextFourWeeks(
      availability('UTC', [tuesdayEvening]),
      availability('UTC', []),
      november,
    );
    expect(common).toEqual({ worstMinutes: 0, weeks: [0, 0, 0, 0], slots: [] });
  });
});
