/** Limits in characters (Unicode code points) for CHECK constraints, inputs and descriptions alike. */
export const milestoneTextLimits = {
  note: { min: 0, max: 2_000 },
  declineReason: { min: 1, max: 1_000 },
} as const;
