import * as fc from 'fast-check';
import { availabilityPart } from './availability-part.js';

describe('availabilityPart', () => {
  it.each([
    [0, 0],
    [30, 0.4375], // 1/4 × 7/4
    [60, 0.75], // 1/2 × 3/2
    [90, 0.9375], // 3/4 × 5/4
    [120, 1],
    [600, 1],
  ])('of %i minutes against a target of 120 is %d', (minutes, expected) => {
    expect(availabilityPart(minutes, 120)).toBe(expected);
  });

  it('is concave, rising and in [0, 1]', () => {
    const minutes = fc.nat(10_080);
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 1, max: 10_080 }), (a, b, target) => {
        const [low, high] = [
          availabilityPart(Math.min(a, b), target),
          availabilityPart(Math.max(a, b), target),
        ];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(availabilityPart((a + b) / 2, target)).toBeGreaterThanOrEqual((low + high) / 2 - 1e-12);
      }),
    );
  });
});
