export const Fluency = {
  BASIC: 'BASIC',
  CONVERSATIONAL: 'CONVERSATIONAL',
  FLUENT: 'FLUENT',
  NATIVE: 'NATIVE',
} as const;
export type Fluency = (typeof Fluency)[keyof typeof Fluency];

/**
 * How easily a conversation flows at each fluency, in (0, 1]. Conversational
 * already gets most of it: mentoring is written as much as spoken.
 */
export const fluencyFactor: Readonly<Record<Fluency, number>> = {
  BASIC: 0.25,
  CONVERSATIONAL: 0.7,
  FLUENT: 0.9,
  NATIVE: 1,
};
