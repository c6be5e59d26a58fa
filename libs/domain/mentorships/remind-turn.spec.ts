import type { ReminderRhythm } from '#domain/reminders';
import { daysSince, isTurnToRemind } from './remind-turn.js';

const awaitingSince = new Date('2026-11-16T12:00:00Z'); // a Monday
const after = (days: number) => new Date(awaitingSince.getTime() + days * 86_400_000);
const anyTime: ReminderRhythm = { timeZone: 'Etc/UTC', days: null, quietHours: null, away: [] };

describe('isTurnToRemind', () => {
  it.each([
    [6.99, false],
    [7, true],
    [30, true],
  ])('after %p days of 7: %p', (days, due) => {
    expect(isTurnToRemind({ awaitingSince, goingOnAt: null }, 7, anyTime, after(days))).toBe(due);
  });

  it('counts from the moment at which somebody said that it goes on', () => {
    const turn = { awaitingSince, goingOnAt: after(3) };
    expect(isTurnToRemind(turn, 7, anyTime, after(9.99))).toBe(false);
    expect(isTurnToRemind(turn, 7, anyTime, after(10))).toBe(true);
    expect(isTurnToRemind({ ...turn, goingOnAt: after(-3) }, 7, anyTime, after(7))).toBe(true);
  });

  it('waits for a moment of the rhythm, however long', () => {
    const rhythm: ReminderRhythm = {
      ...anyTime,
      days: ['FRIDAY'],
      away: [{ from: '2026-11-20', to: '2026-12-10' }],
    };
    const due = (days: number) => isTurnToRemind({ awaitingSince, goingOnAt: null }, 7, rhythm, after(days));
    expect([7, 11, 18, 24, 25].map(due)).toEqual([false, false, false, false, true]);
  });
});

it('counts whole days', () => {
  expect([0, 0.99, 1, 7.5].map((days) => daysSince(awaitingSince, after(days)))).toEqual([0, 0, 1, 7]);
});
