import * as fc from 'fast-check';
import { rarity } from './rarity.js';

describe('rarity', () => {
  it.each([
    [4, 9, 1.0986122886681098], // ln 3
    [1, 9, 1.791759469228055], // ln 6
    [9, 9, 0.6931471805599453], // ln 2
    [0, 9, 2.3978952727983707], // ln 11
    [0, 0, 0.6931471805599453], // ln 2
  ])('of an area with %i holders among %i mentors is %d', (holders, mentors, expected) => {
    expect(rarity(holders, mentors)).toBeCloseTo(expected, 12);
  });

  it('is above 0 and falls with every holder', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (holders, others) => {
        const mentors = holders + others + 1;
        expect(rarity(holders, mentors)).toBeGreaterThan(rarity(holders + 1, mentors));
        expect(rarity(holders + 1, mentors)).toBeGreaterThan(0);
      }),
    );
  });
});
