import { describeSlots, formatLocal } from './format-local.js';

const HOUR = 60;
const DAY = 24 * HOUR;

describe('formatLocal', () => {
  it.each([
    ['Europe/Berlin', '2026-11-24T17:00:00Z', 'Tue 24 Nov 2026, 18:00 (Europe/Berlin)'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', 'Fri 1 Jan 2027, 00:00 (Pacific/Kiritimati)'],
    ['America/Vancouver', '2026-12-15T20:05:59Z', 'Tue 15 Dec 2026, 13:05 (America/Vancouver)'],
    ['UTC', '1969-12-28T23:59:00Z', 'Sun 28 Dec 1969, 23:59 (UTC)'],
  ])('in %s says %s as %s', (zone, instant, text) => {
    expect(formatLocal(zone, Date.parse(instant))).toBe(text);
  });
});

describe('describeSlots', () => {
  const tuesday = { start: DAY + 18 * HOUR, end: DAY + 20 * HOUR };
  const friday = { start: 4 * DAY + 22 * HOUR, end: 5 * DAY + 1.5 * HOUR };
  const sunday = { start: 6 * DAY + 9 * HOUR, end: 6 * DAY + 10 * HOUR };

  it('has the longest, in the order of the week', () => {
    expect(describeSlots([tuesday, friday, sunday])).toBe('Tue 18:00–20:00, Fri 22:00–Sat 01:30');
    expect(describeSlots([tuesday, friday, sunday], 1)).toBe('Fri 22:00–Sat 01:30');
  });

  it('reads well at the edges', () => {
    expect(describeSlots([])).toBe('');
    expect(describeSlots([{ start: 0, end: DAY }])).toBe('Mon 00:00–24:00');
    expect(describeSlots([{ start: 6 * DAY + 23 * HOUR, end: 7 * DAY + HOUR }])).toBe('Sun 23:00–Mon 01:00');
    expect(describeSlots([{ start: 0, end: 7 * DAY }])).toBe('any time');
  });
});
