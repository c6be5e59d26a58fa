import { MOST_AWAY_PERIODS, parseAwayPeriods } from './parse-away-periods.js';

const today = '2026-11-24';
const holiday = { from: '2026-12-24', to: '2026-12-31' };

describe('parseAwayPeriods', () => {
  it('joins periods that overlap or follow each other, and sorts them', () => {
    const inputs = [
      { from: '2027-03-01', to: '2027-03-01' },
      { from: '2027-01-01', to: '2027-01-06' },
      holiday,
      holiday,
    ];
    expect(parseAwayPeriods(inputs, today)).toEqual({
      away: [
        { from: '2026-12-24', to: '2027-01-06' },
        { from: '2027-03-01', to: '2027-03-01' },
      ],
    });
  });

  it('takes one that is running, one of today, and one of a leap year', () => {
    const inputs = [
      { from: '2026-11-01', to: today },
      { from: '2028-01-01', to: '2028-12-31' },
    ];
    expect(parseAwayPeriods(inputs, today)).toEqual({ away: inputs });
  });

  it.each<[string, object, string, RegExp, RegExp]>([
    ['has an unreal date', { from: '2026-02-30' }, 'from', /“2026-02-30”/, /2026-12-24/],
    ['has a time', { to: '2026-12-31T00:00:00Z' }, 'to', /“2026-12-31T00:00:00Z”/, /2026-12-24/],
    ['has no date', { to: '' }, 'to', /“”/, /2026-12-24/],
    ['ends before it starts', { to: '2026-12-23' }, 'to', /before/, /not before the first/],
    ['lasts too long', { to: '2027-12-25' }, 'to', /367 days/, /2027-12-24 or earlier/],
    ['is over', { from: '2026-11-20', to: '2026-11-23' }, 'to', /2026-11-23.*2026-11-24/, /from today on/],
  ])('refuses one that %s', (_, fault, property, message, hint) => {
    expect(parseAwayPeriods([holiday, { ...holiday, ...fault }], today)).toEqual({
      refusals: [
        {
          code: 'AWAY_PERIOD_INVALID',
          field: ['away', '1', property],
          message: expect.stringMatching(message),
          hint: expect.stringMatching(hint),
        },
      ],
    });
  });

  it('has a limit on the list', () => {
    const { refusals } = parseAwayPeriods(Array<typeof holiday>(MOST_AWAY_PERIODS + 1).fill(holiday), today);
    expect(refusals).toEqual([expect.objectContaining({ code: 'AWAY_PERIOD_INVALID', field: ['away'] })]);
  });
});
