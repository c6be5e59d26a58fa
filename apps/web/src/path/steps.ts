/** Where somebody is with one rung. Every state has words and a mark of its own. */
export type StepState = 'verified' | 'reached' | 'waiting' | 'declined' | 'next' | 'ahead';

interface Logged {
  readonly status: 'CLAIMED' | 'CONFIRMED' | 'DECLINED' | 'VERIFIED';
  readonly rung: { readonly id: string };
}

const order = ['VERIFIED', 'CONFIRMED', 'CLAIMED', 'DECLINED'] as const;
const states = {
  VERIFIED: 'verified',
  CONFIRMED: 'reached',
  CLAIMED: 'waiting',
  DECLINED: 'declined',
} as const;

/** The milestone that says most about a rung: what counts before what waits, and that before what was not enough. */
export function tellingOf<Milestone extends Logged>(
  rungId: string,
  milestones: readonly Milestone[],
): Milestone | null {
  const ofRung = milestones.filter(({ rung }) => rung.id === rungId);
  for (const status of order) {
    const found = ofRung.find((milestone) => milestone.status === status);
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * Where somebody is with a rung.
 *
 * @param reached whether it counts as reached, of which no milestone may be among the shown
 */
export function stateOf(milestone: Logged | null, reached: boolean, isNext: boolean): StepState {
  if (milestone !== null && (!reached || milestone.status === 'VERIFIED')) return states[milestone.status];
  if (reached) return 'reached';
  return isNext ? 'next' : 'ahead';
}

/** Whether a step lies behind. */
export const isBehind = (state: StepState): boolean => state === 'verified' || state === 'reached';
