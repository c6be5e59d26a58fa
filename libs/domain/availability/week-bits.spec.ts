import fc from 'fast-check';
import {
  commonQuarters,
  emptyWeek,
  fillQuarters,
  minutesIn,
  overlapMinutes,
  setQuarters,
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
        expect(setQuarters(bits)).toEqual(quarters.slice(start, end));
        expect(minutesIn(bits)).toBe((end - start) * 15);
      }),
    );
  });

  it('overlap where both are set, whichever comes first', () => {
    fc.assert(
      fc.property(anyBits, anyBits, (a, b) => {
        const inB = new Set(setQuarters(b));
        const both = setQuarters(a).filter((quarter) => inB.has(quarter));
        expect(overlapMinutes(a, b)).toBe(both.length * 15);
        expect(overlapMinutes(b, a)).toBe(both.length * 15);
        expect(setQuarters(commonQuarters(a, b))).toEqual(both);
      }),
    );
  });
});
