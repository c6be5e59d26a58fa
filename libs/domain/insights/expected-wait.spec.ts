import { type Asking, expectedWait } from './expected-wait.js';

const of = (outcome: Asking['outcome'], ...hours: number[]): Asking[] =>
  hours.map((one) => ({ hours: one, outcome }));

describe('expectedWait', () => {
  it('says how long it takes, and counts those who still wait', () => {
    const served = of('ACCEPTED', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    expect(expectedWait(served)).toEqual({
      enoughData: true,
      medianHours: 5,
      nineTenthsHours: 9,
      answered: 10,
      stillWaiting: 0,
      curve: Array.from({ length: 10 }, (_, n) => ({ time: n + 1, waiting: expect.closeTo(0.9 - n / 10) })),
      text: 'A mentor takes on half of those who ask within 5 hours, and nine in ten within 9 hours.',
    });
    // Eight more wait for longer than anybody was served in: the served alone would still say 5.
    expect(expectedWait([...served, ...of('WAITING', 11, 11, 11, 11, 11, 11, 11, 11)])).toMatchObject({
      medianHours: 9,
      nineTenthsHours: null,
      stillWaiting: 8,
      text: 'A mentor takes on half of those who ask within 9 hours.',
    });
  });

  it('counts who was declined or gave up for as long as they waited', () => {
    const gaveUp = [...of('ACCEPTED', 2, 4, 6, 8, 10), ...of('ENDED', 1, 3, 5, 7, 9)];
    // 8/9 · 6/7 · 4/5 · 2/3 · 0: below the half at 8.
    expect(expectedWait(gaveUp)).toMatchObject({
      enoughData: true,
      medianHours: 8,
      answered: 5,
      stillWaiting: 0,
    });
  });

  it.each([
    ['fewer than ten askings', [...of('ACCEPTED', 1, 1, 1, 1, 1), ...of('ENDED', 1, 1, 1, 1)]],
    ['fewer than five that were accepted', [...of('ACCEPTED', 9, 9, 9, 9), ...of('ENDED', 1, 1, 1, 1, 1, 1)]],
    [
      'a curve that stays above the half',
      [...of('ACCEPTED', 1, 1, 1, 1, 1), ...of('WAITING', 2, 2, 2, 2, 2, 2)],
    ],
    ['nothing', []],
  ])('says that there is not enough data with %s', (_, askings) => {
    expect(expectedWait(askings)).toMatchObject({
      enoughData: false,
      medianHours: null,
      nineTenthsHours: null,
      curve: [],
      text: expect.stringContaining('Not enough data yet'),
    });
  });

  it('takes many of a kind as one', () => {
    const many = [
      { hours: 1, outcome: 'ACCEPTED', count: 6 } as const,
      { hours: 72, outcome: 'ACCEPTED', count: 4 } as const,
    ];
    expect(expectedWait(many)).toMatchObject({
      answered: 10,
      text: 'A mentor takes on half of those who ask within an hour, and nine in ten within 3 days.',
    });
  });

  it('rounds up, so that it promises no more than was seen', () => {
    expect(expectedWait([{ hours: 49, outcome: 'ACCEPTED', count: 10 }]).text).toContain('within 3 days');
    expect(expectedWait([{ hours: 47, outcome: 'ACCEPTED', count: 10 }]).text).toContain('within 47 hours');
  });
});
