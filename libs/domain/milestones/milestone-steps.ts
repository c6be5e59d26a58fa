import { MilestoneStatus } from './milestone-status.js';

interface MilestoneStep {
  /** Null for a step that makes the milestone. */
  readonly from: MilestoneStatus | null;
  readonly to: MilestoneStatus;
}

/** Every way in which a milestone may come about or change. */
export const milestoneSteps = {
  log: { from: null, to: MilestoneStatus.CLAIMED },
  /** On a rung that needs nobody's word, the member's own is enough. */
  logUnchecked: { from: null, to: MilestoneStatus.CONFIRMED },
  /** GitHub reported it, whether or not the member had claimed it. */
  report: { from: null, to: MilestoneStatus.VERIFIED },
  verify: { from: MilestoneStatus.CLAIMED, to: MilestoneStatus.VERIFIED },
  confirm: { from: MilestoneStatus.CLAIMED, to: MilestoneStatus.CONFIRMED },
  decline: { from: MilestoneStatus.CLAIMED, to: MilestoneStatus.DECLINED },
} as const satisfies Record<string, MilestoneStep>;

/** The statuses in which a rung counts as reached. */
export const reachedStatuses: readonly MilestoneStatus[] = [
  MilestoneStatus.CONFIRMED,
  MilestoneStatus.VERIFIED,
];
