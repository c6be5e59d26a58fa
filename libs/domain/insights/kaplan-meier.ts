/** How long something was watched, in any unit, and whether what was waited for came at the end of it. */
export interface Observation {
  /** 0 or more. */
  readonly time: number;
  /** False: it was watched no longer, for whatever reason (right-censored); it had not come until then. */
  readonly happened: boolean;
  /** How many observations are like this one; 1 when absent. */
  readonly count?: number;
}

/** From this time on, until the next step, a share of all still waits. */
export interface SurvivalStep {
  readonly time: number;
  /** The share that waits longer than `time`, in [0, 1]. */
  readonly waiting: number;
}

/**
 * The product-limit estimate of how many still wait after each time (E. L. Kaplan and P. Meier,
 * "Nonparametric estimation from incomplete observations", 1958): at each time at which it happened,
 * the share of those still watched for whom it did is taken off. So whoever still waits counts for as
 * long as they have waited, where an average of the served alone would leave them out.
 *
 * Who was watched no longer at the very time at which it happened to another counts as watched then.
 *
 * @returns the steps of the curve, which is 1 before the first, in the order of time; one for each
 *   time at which it happened
 */
export function kaplanMeier(observations: readonly Observation[]): SurvivalStep[] {
  const happenedAt = new Map<number, number>();
  const leavingAt = new Map<number, number>();
  let watched = 0;
  for (const { time, happened, count = 1 } of observations) {
    watched += count;
    leavingAt.set(time, (leavingAt.get(time) ?? 0) + count);
    if (happened) happenedAt.set(time, (happenedAt.get(time) ?? 0) + count);
  }
  const steps: SurvivalStep[] = [];
  let waiting = 1;
  for (const time of [...leavingAt.keys()].sort((a, b) => a - b)) {
    const happened = happenedAt.get(time) ?? 0;
    if (happened > 0) {
      waiting *= (watched - happened) / watched;
      steps.push({ time, waiting });
    }
    watched -= leavingAt.get(time) ?? 0;
  }
  return steps;
}

/** Differences below this are the arithmetic's. */
const tolerance = 1e-12;

/**
 * The time until which it has happened for a share of all: the first at which the curve has come down
 * far enough; null when it never does.
 *
 * @param share in (0, 1]: 0.5 for the median
 */
export function timeUntil(steps: readonly SurvivalStep[], share: number): number | null {
  return steps.find(({ waiting }) => waiting <= 1 - share + tolerance)?.time ?? null;
}
