import fc from 'fast-check';
import type { ReminderRhythm } from '#domain/reminders';
import { hoursLeft, requestReminder } from './remind-request.js';

const DAY_MS = 86_400_000;
const submittedAt = new Date('2026-11-16T12:00:00Z'); // a Monday
const after = (days: number) => new Date(submittedAt.getTime() + days * DAY_MS);
const expiresAt = after(7);
const anyTime: ReminderRhythm = { timeZone: 'Etc/UTC', days: null, quietHours: null, away: [] };
const stageAt = (now: Date, remindedStage = 0, rhythm = anyTime) =>
  requestReminder({ submittedAt, expiresAt, remindedStage }, rhythm, now);

describe('requestReminder', () => {
  it.each([
    [2.99, null],
    [3, 1],
    [4.99, 1],
    [5, 2],
    [6, 3],
    [6.99, 3],
    [7, null],
    [40, null],
  ])('on day %p of 7 is of stage %p', (days, stage) => {
    expect(stageAt(after(days))).toBe(stage);
  });

  it('comes once for each stage, and once for all that were missed', () => {
    expect(stageAt(after(4), 1)).toBeNull();
    expect(stageAt(after(5), 1)).toBe(2);
    expect(stageAt(after(6.5), 1)).toBe(3);
    expect(stageAt(after(6.5), 3)).toBeNull();
  });

  it('waits for the mentor’s day: Tuesday’s and Thursday’s are told together on Friday', () => {
    const later = { submittedAt: after(-2), expiresAt: after(5), remindedStage: 0 }; // due Tuesday, Thursday, Friday noon
    const fridays: ReminderRhythm = { ...anyTime, days: ['FRIDAY'], quietHours: { from: 1320, until: 480 } };
    const toldOn = (instant: string) => requestReminder(later, fridays, new Date(instant));
    expect(toldOn('2026-11-17T12:00:00Z')).toBeNull();
    expect(toldOn('2026-11-20T07:59:00Z')).toBeNull();
    expect(toldOn('2026-11-20T08:00:00Z')).toBe(2);
    expect(requestReminder({ ...later, remindedStage: 2 }, fridays, new Date('2026-11-20T12:00:00Z'))).toBe(
      3,
    );
  });

  it('gives way when the deadline passes before the next such day', () => {
    const wednesdays: ReminderRhythm = { ...anyTime, days: ['WEDNESDAY'] };
    expect(stageAt(after(5), 0, wednesdays)).toBe(2); // Saturday; it ends on Monday
  });

  // Due at 01:30 local time, in quiet hours that end at 02:30: what a run in every minute of the night says.
  it.each([
    ['skips from 02:00 to 03:00', 'Europe/Berlin', '2026-03-29T00:30:00Z', '2026-03-29T01:00:00Z'],
    ['has the hour from 02:00 twice', 'Europe/Berlin', '2026-10-24T23:30:00Z', '2026-10-25T00:30:00Z'],
    ['skips from 02:00 to 02:30', 'Australia/Lord_Howe', '2026-10-03T15:00:00Z', '2026-10-03T15:30:00Z'],
    [
      'has the half hour from 01:30 twice',
      'Australia/Lord_Howe',
      '2026-04-04T14:30:00Z',
      '2026-04-04T16:00:00Z',
    ],
    ['has the hours from 01:00 twice', 'Antarctica/Troll', '2026-10-24T23:30:00Z', '2026-10-25T00:30:00Z'],
  ])('comes once in a night that %s in %s', (_, timeZone, due, moment) => {
    const rhythm: ReminderRhythm = { ...anyTime, timeZone, quietHours: { from: 1320, until: 150 } };
    const dueMs = Date.parse(due);
    const request = { submittedAt: new Date(dueMs - 3 * DAY_MS), expiresAt: new Date(dueMs + 4 * DAY_MS) };
    const told: Date[] = [];
    for (let minute = -60; minute <= 6 * 60; minute += 1) {
      const now = new Date(dueMs + minute * 60_000);
      if (requestReminder({ ...request, remindedStage: told.length }, rhythm, now) !== null) told.push(now);
    }
    expect(told).toEqual([new Date(moment)]);
  });

  it('has nothing to say of a request whose deadline is not after its beginning', () => {
    const odd = { submittedAt, expiresAt: submittedAt, remindedStage: 0 };
    expect(requestReminder(odd, anyTime, after(0))).toBeNull();
    expect(requestReminder(odd, anyTime, after(-1))).toBeNull();
  });

  it('tells every stage at most once in any run of runs, the last of those due', () => {
    const instants = fc.array(fc.integer({ min: 0, max: 8 * 24 * 60 }), { maxLength: 60 });
    fc.assert(
      fc.property(instants, (minutes) => {
        let remindedStage = 0;
        for (const minute of minutes.toSorted((a, b) => a - b)) {
          const now = new Date(submittedAt.getTime() + minute * 60_000);
          const stage = stageAt(now, remindedStage);
          const due = [3, 5, 6].filter((day) => now >= after(day)).length;
          expect(stage).toBe(due > remindedStage && now < expiresAt ? due : null);
          remindedStage = stage ?? remindedStage;
        }
      }),
    );
  });
});

it('counts whole hours until the deadline, never below none', () => {
  expect(hoursLeft({ expiresAt }, after(6))).toBe(24);
  expect(hoursLeft({ expiresAt }, new Date(expiresAt.getTime() - 1))).toBe(0);
  expect(hoursLeft({ expiresAt }, after(8))).toBe(0);
});
