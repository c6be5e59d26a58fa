/** Where a logged milestone stands. Only CLAIMED waits for anyone. */
export const MilestoneStatus = {
  /** The member says so; a mentor of theirs or a coordinator is asked to look. */
  CLAIMED: 'CLAIMED',
  /** A person looked and agreed, or the rung needs nobody's word. */
  CONFIRMED: 'CONFIRMED',
  /** A person looked and could not agree yet; the reason says why. It can be logged again with other evidence. */
  DECLINED: 'DECLINED',
  /** GitHub itself reported it. */
  VERIFIED: 'VERIFIED',
} as const;
export type MilestoneStatus = (typeof MilestoneStatus)[keyof typeof MilestoneStatus];
