/** Limits in characters (Unicode code points) for CHECK constraints, inputs and descriptions alike. */
export const threadTextLimits = {
  title: { min: 1, max: 200 },
  body: { min: 1, max: 20_000 },
} as const;
