import * as fc from 'fast-check';
import { community, mentor, newcomer } from './example-pair.spec-support.js';
import type { Experience, Importance } from './facts.js';
import { interestOf } from './interest.js';

describe('interestOf', () => {
  // Weights: asyncio 3 ln 3, networking 1 ln 6, email 2 ln 2; together 6.473890696352275.
  const interest = interestOf(newcomer, community);
  const valueFor = (...areas: [string, Experience][]) =>
    interest({ areas: areas.map(([areaId, experience]) => ({ areaId, experience })) }).value;

  it('adds up the mentor’s best area for each of the newcomer’s', () => {
    // asyncio: held at 2, so 0.8 beats 0.3 for the sibling ssl; networking and email: ssl at 3, 0.3.
    const fit = interest(mentor);
    expect(fit.value).toBeCloseTo(0.5545483867885949, 9);
    expect(fit.covered.map(({ areaId, held }) => [areaId, held])).toEqual([
      ['asyncio', true],
      ['networking', false],
      ['email', false],
    ]);
    const [asyncio, networking, email] = fit.covered.map(({ contribution }) => contribution);
    expect(asyncio).toBeCloseTo(0.4072774188617518, 9);
    expect(networking).toBeCloseTo(0.083030107547427, 9);
    expect(email).toBeCloseTo(0.06424086037941608, 9);
  });

  it.each([
    [
      'the very areas, known well',
      [
        ['asyncio', 3],
        ['networking', 3],
        ['email', 3],
      ],
      1,
    ],
    [
      'the very areas, first steps',
      [
        ['asyncio', 1],
        ['networking', 1],
        ['email', 1],
      ],
      0.6,
    ],
    ['their parent, known well', [['stdlib', 3]], 0.6],
    ['their parent, first steps', [['stdlib', 1]], 0.36],
    ['a sibling, known well', [['ssl', 3]], 0.3],
    ['a child of asyncio alone', [['streams', 3]], 0.3054580641463138],
    [
      'areas near none',
      [
        ['tests', 3],
        ['docs', 3],
      ],
      0,
    ],
    ['nothing', [], 0],
  ] as [string, [string, Experience][], number][])('for %s', (_case, areas, expected) => {
    expect(valueFor(...areas)).toBeCloseTo(expected, 9);
  });

  it('is 0 for a newcomer who has named no areas', () => {
    expect(interestOf({ areas: [] }, community)(mentor)).toEqual({ value: 0, covered: [] });
  });

  it('counts an area that left the tree for those who both hold it', () => {
    const areas = [{ areaId: 'gone', importance: 1 as Importance }];
    expect(interestOf({ areas }, community)({ areas: [{ areaId: 'gone', experience: 3 }] }).value).toBe(1);
  });

  describe('for any profiles', () => {
    const ids = community.areas.map(({ id }) => id);
    const level = fc.constantFrom<1 | 2 | 3>(1, 2, 3);
    const wishes = fc.uniqueArray(fc.record({ areaId: fc.constantFrom(...ids), importance: level }), {
      selector: ({ areaId }) => areaId,
    });
    const offers = fc.uniqueArray(fc.record({ areaId: fc.constantFrom(...ids), experience: level }), {
      selector: ({ areaId }) => areaId,
    });
    const value = (
      areas: { areaId: string; importance: Importance }[],
      offered: { areaId: string; experience: Experience }[],
    ) => interestOf({ areas }, community)({ areas: offered }).value;

    it('stays in [0, 1], and is the sum of what it covers', () => {
      fc.assert(
        fc.property(wishes, offers, (areas, offered) => {
          const fit = interestOf({ areas }, community)({ areas: offered });
          expect(fit.value).toBeGreaterThanOrEqual(0);
          expect(fit.value).toBeLessThanOrEqual(1);
          expect(fit.covered.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(
            fit.value,
            9,
          );
          expect(fit.covered.length === 0).toBe(fit.value === 0);
        }),
      );
    });

    it('never falls when a mentor adds an area or learns more in one', () => {
      fc.assert(
        fc.property(wishes, offers, (areas, offered) => {
          const all = value(areas, offered);
          offered.forEach((offer, index) => {
            expect(value(areas, offered.toSpliced(index, 1))).toBeLessThanOrEqual(all);
            if (offer.experience < 3) {
              const learned = { ...offer, experience: (offer.experience + 1) as Experience };
              expect(value(areas, offered.with(index, learned))).toBeGreaterThanOrEqual(all);
            }
          });
        }),
      );
    });

    it('never rises when a newcomer adds an area that the mentor is not near', () => {
      fc.assert(
        fc.property(wishes, offers, level, (areas, offered, importance) => {
          const more = [...areas, { areaId: 'unheard-of', importance }];
          expect(value(more, offered)).toBeLessThanOrEqual(value(areas, offered));
        }),
      );
    });

    it('does not depend on the order in which a mentor lists areas', () => {
      fc.assert(
        fc.property(wishes, offers, (areas, offered) => {
          expect(value(areas, offered.toReversed())).toBe(value(areas, offered));
        }),
      );
    });
  });
});
