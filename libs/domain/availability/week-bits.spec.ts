import fc from 'fast-check';
import {
  commonQuarters,
  emptyWeek,
  fillQuarters,
  hasQuarter,
  minutesIn,
  overlapMinutes,
  WEEK_QUARTERS,
} from './week-bits.js';

const anyRange = fc
  .tuple(fc.integer({ min: 0, max: WEEK_QUARTERS }), fc.integer({ min: 0, max: WEEK_QUARTERS }))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const anyBits = fc.array(anyRange, { maxLength: 6 }).map((ranges) => {
  const bits = emptyWeek();
  for (const { start, end } of ranges) fillQuarters(bits, start, end);
  return bits;
});
const quarters = [...Array(WEEK_QUARTERS).keys()];

describe('the bits of a week', () => {
  it('are set from start up to end, and nowhere else', () => {
    fc.assert(
      fc.property(anyRange, ({ start, end }) => {
        const bits = emptyWeek();
        fillQuarters(bits, start, end);
        expect(
          quarters.every((quarter) => hasQuarter(bits, quarter) === (start <= quarter && quarter < end)),
        ).toBe(true);
        expect(minutesIn(bits)).toBe((end - start) * 15);
      }),
    );
  });

  it('overlap where both are set, whichever comes first', () => {
    fc.assert(
      fc.property(anyBits, anyBits, (a, b) => {
        const both = quarters.filter((quarter) => hasQuarter(a, quarter) && hasQuarter(b, quarter));
        expect(overlapMinutes(a, b)).toBe(both.length * 15);
        expect(overlapMinutes(b, a)).toBe(both.length * 15);
        expect(quarters.filter((quarter) => hasQuarter(commonQuarters(a, b), quarter))).toEqual(both);
      }),
    );
  });
});
