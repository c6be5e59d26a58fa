/**
 * The availability part, in [0, 1]: x (2 − x), where x is the common minutes
 * over the target, at most 1. Concave, because the first common hour matters
 * more than the second; flat from the target on, because no one needs more.
 *
 * @param sharedMinutesPerWeek common minutes in the worst of the next four weeks
 * @param targetMinutes above 0
 */
export function availabilityPart(sharedMinutesPerWeek: number, targetMinutes: number): number {
  const share = Math.min(1, Math.max(0, sharedMinutesPerWeek / targetMinutes));
  return share * (2 - share);
}
