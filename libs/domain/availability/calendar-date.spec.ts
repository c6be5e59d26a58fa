import { dateOfEpochDay, epochDayOf } from './calendar-date.js';

describe('epochDayOf', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2028-02-29', 21_243],
  ])('counts %s as day %i, and back', (date, day) => {
    expect(epochDayOf(date)).toBe(day);
    expect(dateOfEpochDay(day)).toBe(date);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '0026-01-01',
    '2026-1-1',
    '26-01-01',
    '2026-01-01 ',
    '',
  ])('finds no day for “%s”', (date) => expect(epochDayOf(date)).toBeNull());
});
