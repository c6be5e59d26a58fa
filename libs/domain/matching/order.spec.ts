import * as fc from 'fast-check';
import { compareMatches, type Orderable } from './order.js';

const match = (mentorId: string, score: number, lastNewMenteeAt: number | null): Orderable => ({
  mentorId,
  score,
  lastNewMenteeAt,
});

describe('compareMatches', () => {
  it('puts the higher score first, then who has waited longest for a mentee, then the lower id', () => {
    const expected = [
      match('f', 0.9, 5),
      match('e', 0.5, null),
      match('d', 0.5, 0),
      match('a', 0.5, 7),
      match('c', 0.5, 7),
      match('b', 0.1, null),
    ];
    expect(expected.toReversed().sort(compareMatches)).toEqual(expected);
  });

  // Few values, so that ties are common.
  const orderable = fc.record({
    mentorId: fc.constantFrom('a', 'b', 'c'),
    score: fc.constantFrom(0, 0.25, 0.5),
    lastNewMenteeAt: fc.constantFrom(null, 0, 1),
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(orderable, orderable, orderable, (a, b, c) => {
        expect(Math.sign(compareMatches(a, b)) + Math.sign(compareMatches(b, a))).toBe(0);
        if (compareMatches(a, b) <= 0 && compareMatches(b, c) <= 0) {
          expect(compareMatches(a, c)).toBeLessThanOrEqual(0);
        }
        expect(compareMatches(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
