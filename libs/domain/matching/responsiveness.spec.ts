import * as fc from 'fast-check';
import { responsivenessPart } from './responsiveness.js';

const stats = (answeredWithin72h: number, answerable: number) => ({ answeredWithin72h, answerable });

describe('responsivenessPart', () => {
  it.each([
    ['a new mentor, at the mean of the community', stats(0, 0), stats(6, 10), 0.6],
    ['a new mentor in a new community, even odds', stats(0, 0), stats(0, 0), 0.5],
    ['7 of 8 where 6 of 10 is usual', stats(7, 8), stats(6, 10), 10 / 13],
    ['one slow answer where everyone is quick', stats(0, 1), stats(10, 10), 5 / 6],
    ['silence where nobody answers', stats(0, 3), stats(0, 3), 0],
  ])('for %s', (_case, own, community, expected) => {
    expect(responsivenessPart(own, community)).toBeCloseTo(expected, 12);
  });

  const anyStats = fc
    .tuple(fc.nat(500), fc.nat(500))
    .map(([answered, others]) => stats(answered, answered + others));

  it('stays in [0, 1], and rises with a quick answer as it falls with a slow one', () => {
    fc.assert(
      fc.property(anyStats, anyStats, (own, community) => {
        const part = responsivenessPart(own, community);
        const quick = responsivenessPart(stats(own.answeredWithin72h + 1, own.answerable + 1), community);
        const slow = responsivenessPart(stats(own.answeredWithin72h, own.answerable + 1), community);
        expect(slow).toBeGreaterThanOrEqual(0);
        expect(part).toBeGreaterThanOrEqual(slow);
        expect(quick).toBeGreaterThanOrEqual(part - 1e-12);
        expect(quick).toBeLessThanOrEqual(1);
      }),
    );
  });
});
