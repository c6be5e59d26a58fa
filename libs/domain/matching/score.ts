import { availabilityPart } from './availability-part.js';
import type { CommunityForMatching, MentorForMatching } from './facts.js';
import { headroomPart } from './headroom.js';
import type { PairFit } from './pair-fit.js';
import { responsivenessPart } from './responsiveness.js';
import { MatchPartKind, matchPartKinds, normalizeWeights } from './weights.js';

export interface MatchPart {
  readonly kind: MatchPartKind;
  /** Its share of the score, in [0, 1]; the weights of all parts sum to 1. */
  readonly weight: number;
  /** In [0, 1]. */
  readonly value: number;
}

export interface Score {
  /** Σ weight × value, in [0, 1], in steps of 1e-9: finer differences are the arithmetic's, not the people's. */
  readonly score: number;
  /** One of each kind, in the order of `matchPartKinds`. */
  readonly parts: readonly MatchPart[];
}

const stepsPerUnit = 1e9;

/**
 * Prepares a community's weights once; the function that it returns scores pair after pair.
 * @throws RangeError on unusable weights, or a target that is not above 0
 */
export function scoreIn(
  community: Pick<CommunityForMatching, 'weights' | 'targetMinutes' | 'meanResponse'>,
): (mentor: MentorForMatching, fit: PairFit) => Score {
  const weights = normalizeWeights(community.weights);
  const { targetMinutes, meanResponse } = community;
  if (!(targetMinutes > 0)) throw new RangeError(`targetMinutes must be above 0, not ${targetMinutes}`);

  return (mentor, fit) => {
    const values: Record<MatchPartKind, number> = {
      ...fitValues(fit, targetMinutes),
      HEADROOM: headroomPart(mentor),
      RESPONSIVENESS: responsivenessPart(mentor.responseStats, meanResponse),
    };
    const parts = matchPartKinds.map((kind) => ({ kind, weight: weights[kind], value: values[kind] }));
    const sum = parts.reduce((total, { weight, value }) => total + weight * value, 0);
    return { score: roundScore(sum), parts };
  };
}

/** What lies between two profiles, each in [0, 1]. @param targetMinutes above 0 */
export function fitValues(fit: PairFit, targetMinutes: number) {
  return {
    INTEREST: fit.interest.value,
    AVAILABILITY: availabilityPart(fit.sharedMinutesPerWeek, targetMinutes),
    LANGUAGE: fit.language?.value ?? 0,
  };
}

/** To steps of 1e-9. */
export function roundScore(score: number): number {
  return Math.round(score * stepsPerUnit) / stepsPerUnit;
}
