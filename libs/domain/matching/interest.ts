import { type CloseAreas, closeAreasIn, closeness } from './closeness.js';
import type { CommunityForMatching, Experience, MentorForMatching, NewcomerForMatching } from './facts.js';
import { rarity } from './rarity.js';

/** What a mentor's experience in an area is worth. First steps count for much: most newcomers are at theirs. */
export const experienceFactor: Readonly<Record<Experience, number>> = { 1: 0.6, 2: 0.8, 3: 1 };

/** One of the newcomer's areas that the mentor can help with. */
export interface CoveredArea {
  readonly areaId: string;
  /** Whether the mentor holds this very area, rather than one close to it. */
  readonly held: boolean;
  /** The share of the interest part that it earned, in (0, 1]. */
  readonly contribution: number;
}

export interface InterestFit {
  /** The interest part, in [0, 1]; 0 when no area of the mentor is even close. */
  readonly value: number;
  /** Largest contribution first, then in the newcomer's order. */
  readonly covered: readonly CoveredArea[];
}

/**
 * The interest part: for each of the newcomer's areas importance × rarity ×
 * closeness × experience, where the mentor's best area for it counts; summed,
 * and divided by what a mentor with full experience in every one of those areas
 * would get. So listing more areas never wins by itself, on either side.
 *
 * What depends on the newcomer alone is worked out once; the function that it
 * returns costs a mentor's areas times the newcomer's areas close to them.
 */
export function interestOf(
  newcomer: Pick<NewcomerForMatching, 'areas'>,
  community: Pick<CommunityForMatching, 'areas' | 'mentorCount' | 'mentorsPerArea'>,
  closeAreas: CloseAreas = closeAreasIn(community.areas),
): (mentor: Pick<MentorForMatching, 'areas'>) => InterestFit {
  const wishes = newcomer.areas.map(({ areaId, importance }) => ({
    areaId,
    weight: importance * rarity(community.mentorsPerArea.get(areaId) ?? 0, community.mentorCount),
  }));
  const maximum = wishes.reduce((sum, { weight }) => sum + weight, 0);

  const wishesNear = new Map<string, { wish: number; closeness: number }[]>();
  wishes.forEach(({ areaId }, wish) => {
    for (const [near, closenessToWish] of closeAreas(areaId)) {
      const entry = { wish, closeness: closenessToWish };
      const entries = wishesNear.get(near);
      if (entries) entries.push(entry);
      else wishesNear.set(near, [entry]);
    }
  });

  return ({ areas }) => {
    const best = new Float64Array(wishes.length);
    const held = new Set<number>();
    for (const { areaId, experience } of areas) {
      for (const near of wishesNear.get(areaId) ?? []) {
        best[near.wish] = Math.max(best[near.wish]!, near.closeness * experienceFactor[experience]);
        if (near.closeness === closeness.same) held.add(near.wish);
      }
    }
    const covered = wishes
      .map(({ areaId, weight }, wish) => ({
        areaId,
        held: held.has(wish),
        contribution: (weight * best[wish]!) / maximum,
      }))
      .filter(({ contribution }) => contribution > 0);
    // Added in the newcomer's order, before sorting, so that equal mentors get equal sums to the last bit.
    const value = Math.min(
      1,
      covered.reduce((sum, { contribution }) => sum + contribution, 0),
    );
    return { value, covered: covered.sort((a, b) => b.contribution - a.contribution) };
  };
}
