/** Limits in characters (Unicode code points) for CHECK constraints, inputs and descriptions alike. */
export const communityTextLimits = {
  name: { min: 1, max: 100 },
  summary: { min: 0, max: 2_000 },
  conduct: { min: 1, max: 20_000 },
  areaName: { min: 1, max: 100 },
  rungName: { min: 1, max: 100 },
  rungDescription: { min: 0, max: 2_000 },
} as const;
