/** Limits in characters (Unicode code points) for CHECK constraints, inputs and descriptions alike. */
export const savedReplyTextLimits = {
  title: { min: 1, max: 100 },
  body: { min: 1, max: 20_000 },
} as const;

/** Most replies that one member keeps. */
export const mostSavedReplies = 50;
