/** Limits in characters (Unicode code points) for CHECK constraints, inputs and descriptions alike. */
export const profileTextLimits = {
  introduction: { min: 0, max: 2_000 },
  goals: { min: 0, max: 2_000 },
} as const;
