import type { MilestoneStatus } from './milestone-status.js';
import { reachedStatuses } from './milestone-steps.js';

interface LadderRung {
  readonly id: string;
  /** Height on the ladder. */
  readonly position: number;
}

interface LadderMilestone {
  readonly rungId: string;
  readonly status: MilestoneStatus;
}

export interface LadderProgress<Rung extends LadderRung> {
  /** Rungs that were reached (CONFIRMED or VERIFIED), lowest first. */
  readonly reached: readonly Rung[];
  /** The rung to aim for; null when all are reached, or when there are none. */
  readonly next: Rung | null;
  /** Reached rungs of all rungs, in [0, 1]; 0 for an empty ladder. */
  readonly share: number;
}

/**
 * How far a member has come. What comes next is the rung above the highest that they
 * reached, even when they skipped some on the way; the skipped come after the top.
 */
export function ladderProgress<Rung extends LadderRung>(
  rungs: readonly Rung[],
  milestones: readonly LadderMilestone[],
): LadderProgress<Rung> {
  const reachedIds = new Set(
    milestones.filter(({ status }) => reachedStatuses.includes(status)).map(({ rungId }) => rungId),
  );
  const ladder = rungs.toSorted((lower, higher) => lower.position - higher.position);
  const highest = ladder.findLastIndex(({ id }) => reachedIds.has(id));
  const notReached = (rung: Rung): boolean => !reachedIds.has(rung.id);
  const reached = ladder.filter(({ id }) => reachedIds.has(id));
  return {
    reached,
    next: ladder.slice(highest + 1).find(notReached) ?? ladder.find(notReached) ?? null,
    share: ladder.length === 0 ? 0 : reached.length / ladder.length,
  };
}
