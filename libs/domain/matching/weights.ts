import { UserErrorCode, type Refusal } from '#domain/refusals';

export const MatchPartKind = {
  INTEREST: 'INTEREST',
  AVAILABILITY: 'AVAILABILITY',
  HEADROOM: 'HEADROOM',
  RESPONSIVENESS: 'RESPONSIVENESS',
  LANGUAGE: 'LANGUAGE',
} as const;
export type MatchPartKind = (typeof MatchPartKind)[keyof typeof MatchPartKind];

/** In the order in which parts are added up and shown. */
export const matchPartKinds = Object.values(MatchPartKind);

export type MatchWeights = Readonly<Record<MatchPartKind, number>>;

export const defaultMatchWeights: MatchWeights = {
  INTEREST: 0.45,
  AVAILABILITY: 0.25,
  HEADROOM: 0.15,
  RESPONSIVENESS: 0.1,
  LANGUAGE: 0.05,
};

/** Common minutes a week that count as plenty, unless the community says otherwise. */
export const defaultTargetMinutes = 120;

/** Why these weights cannot be used, or null. Each must be 0 or more, and their sum a number above 0. */
export function checkWeights(weights: MatchWeights): Refusal | null {
  const wrong = matchPartKinds.find((kind) => !(weights[kind] >= 0 && Number.isFinite(weights[kind])));
  if (wrong !== undefined) {
    return {
      code: UserErrorCode.INVALID_INPUT,
      message: `The weight of ${wrong} needs to be a number that is 0 or more.`,
      hint: 'Use 0 for a part that should not count.',
      field: ['weights', wrong],
    };
  }
  const sum = sumOf(weights);
  if (sum > 0 && Number.isFinite(sum)) return null;
  return {
    code: UserErrorCode.INVALID_INPUT,
    message: 'The weights need to add up to an ordinary number above 0, so that matches can be told apart.',
    hint: 'Give at least one part a weight, for example 1.',
    field: ['weights'],
  };
}

/**
 * The same proportions with a sum of 1.
 * @throws RangeError on weights that `checkWeights` refuses
 */
export function normalizeWeights(weights: MatchWeights): MatchWeights {
  const refused = checkWeights(weights);
  if (refused) throw new RangeError(refused.message);
  const sum = sumOf(weights);
  return {
    INTEREST: weights.INTEREST / sum,
    AVAILABILITY: weights.AVAILABILITY / sum,
    HEADROOM: weights.HEADROOM / sum,
    RESPONSIVENESS: weights.RESPONSIVENESS / sum,
    LANGUAGE: weights.LANGUAGE / sum,
  };
}

function sumOf(weights: MatchWeights): number {
  return matchPartKinds.reduce((sum, kind) => sum + weights[kind], 0);
}
