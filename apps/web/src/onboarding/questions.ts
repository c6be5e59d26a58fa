/** The three questions, in their order. */
export const questions = ['areas', 'time', 'languages'] as const;
export type Question = (typeof questions)[number];

export const isQuestion = (text: unknown): text is Question =>
  questions.some((question) => question === text);
