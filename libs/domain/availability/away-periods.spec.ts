import { awayUntil, currentAndComing, isAway } from './away-periods.js';

const holiday = [{ from: '2026-12-24', to: '2026-12-31' }];

describe('isAway', () => {
  it('counts the first and the last date whole, by the clock of the member', () => {
    // Midnight in Kiritimati is 10:00 UTC of the day before, in Pago Pago 11:00 UTC of the day itself.
    expect(isAway(holiday, 'Pacific/Kiritimati', Date.UTC(2026, 11, 23, 9, 59))).toBe(false);
    expect(isAway(holiday, 'Pacific/Kiritimati', Date.UTC(2026, 11, 23, 10))).toBe(true);
    expect(isAway(holiday, 'Pacific/Pago_Pago', Date.UTC(2027, 0, 1, 10, 59))).toBe(true);
    expect(isAway(holiday, 'Pacific/Pago_Pago', Date.UTC(2027, 0, 1, 11))).toBe(false);
  });

  it('is never so without periods', () => {
    expect(isAway([], 'UTC', 0)).toBe(false);
  });
});

describe('awayUntil', () => {
  it('sees periods that follow each other as one', () => {
    const periods = [{ from: '2027-01-01', to: '2027-01-03' }, ...holiday];
    expect(awayUntil(periods, 'UTC', Date.UTC(2026, 11, 25))).toBe('2027-01-03');
    expect(awayUntil(periods, 'UTC', Date.UTC(2027, 0, 4))).toBeNull();
  });
});

it('currentAndComing drops only what is over', () => {
  const past = { from: '2026-01-01', to: '2026-01-05' };
  expect(currentAndComing([past, ...holiday], '2026-12-31')).toEqual(holiday);
});
