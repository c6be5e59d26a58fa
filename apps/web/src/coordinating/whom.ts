/** Whom the list of people shows. */
export const whoms = ['ALL', 'NEWCOMER', 'MENTOR', 'COORDINATOR', 'ROOM', 'BREAK'] as const;

export type Whom = (typeof whoms)[number];

export const isWhom = (written: unknown): written is Whom => whoms.some((each) => each === written);
