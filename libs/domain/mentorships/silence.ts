/** After how many requests in a row that pass by in silence a mentor rests. */
export const silencesUntilRest = 2;

export interface CountedSilence {
  readonly silentRequests: number;
  /** Whether the mentor rests from now on. */
  readonly rests: boolean;
}

/**
 * A deadline passed without an answer.
 *
 * @param silentRequests how many did so in a row before
 * @param heardSince whether the mentor has written in a waiting request's thread since the last of
 *   these, which begins the count anew
 * @param resting whether they rest already
 */
export function countSilence(silentRequests: number, heardSince: boolean, resting: boolean): CountedSilence {
  const counted = (heardSince ? 0 : silentRequests) + 1;
  return { silentRequests: counted, rests: !resting && counted >= silencesUntilRest };
}
