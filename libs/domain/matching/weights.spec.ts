import * as fc from 'fast-check';
import { checkWeights, defaultMatchWeights, matchPartKinds, normalizeWeights } from './weights.js';

const withWeight = (weight: number) => ({ ...defaultMatchWeights, HEADROOM: weight });

describe('checkWeights', () => {
  it('takes the defaults, and a part that does not count', () => {
    expect(checkWeights(defaultMatchWeights)).toBeNull();
    expect(checkWeights(withWeight(0))).toBeNull();
  });

  it.each([-0.01, NaN, Infinity, -Infinity])('refuses %p, naming the part', (weight) => {
    expect(checkWeights(withWeight(weight))).toMatchObject({
      code: 'INVALID_INPUT',
      field: ['weights', 'HEADROOM'],
    });
  });

  it.each([0, Number.MAX_VALUE])('refuses weights that are all %p, for their sum', (weight) => {
    const weights = {
      INTEREST: weight,
      AVAILABILITY: weight,
      HEADROOM: weight,
      RESPONSIVENESS: weight,
      LANGUAGE: weight,
    };
    expect(checkWeights(weights)).toMatchObject({ code: 'INVALID_INPUT', field: ['weights'] });
  });
});

describe('normalizeWeights', () => {
  it('keeps proportions and brings the sum to 1', () => {
    expect(
      normalizeWeights({ INTEREST: 4, AVAILABILITY: 2, HEADROOM: 1, RESPONSIVENESS: 1, LANGUAGE: 0 }),
    ).toEqual({ INTEREST: 0.5, AVAILABILITY: 0.25, HEADROOM: 0.125, RESPONSIVENESS: 0.125, LANGUAGE: 0 });
  });

  it('gives weights in [0, 1] that sum to 1 for any usable weights', () => {
    const weight = fc.double({ min: 0, max: 1e9, noNaN: true });
    const weights = fc
      .record({
        INTEREST: weight,
        AVAILABILITY: weight,
        HEADROOM: weight,
        RESPONSIVENESS: weight,
        LANGUAGE: weight,
      })
      .filter((given) => checkWeights(given) === null);
    fc.assert(
      fc.property(weights, (given) => {
        const normal = normalizeWeights(given);
        expect(matchPartKinds.reduce((sum, kind) => sum + normal[kind], 0)).toBeCloseTo(1, 9);
        for (const kind of matchPartKinds) {
          expect(normal[kind]).toBeGreaterThanOrEqual(0);
          expect(normal[kind]).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('throws on weights that cannot be used', () => {
    expect(() => normalizeWeights(withWeight(-1))).toThrow(RangeError);
  });
});
