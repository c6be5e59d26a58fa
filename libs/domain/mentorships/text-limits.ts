/** Limits in characters (Unicode code points) for CHECK constraints, inputs and descriptions alike. */
export const requestTextLimits = {
  introduction: { min: 1, max: 4_000 },
  tried: { min: 0, max: 4_000 },
  declineReason: { min: 0, max: 1_000 },
} as const;

/** What mentors write when several of them guide one newcomer. */
export const togetherTextLimits = {
  invitationNote: { min: 1, max: 1_000 },
  handOverNote: { min: 1, max: 4_000 },
  privateNote: { min: 1, max: 10_000 },
} as const;
