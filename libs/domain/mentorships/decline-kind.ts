/** Why a mentor could not take a request: about the mentor's situation, never a verdict on the newcomer. */
export const DeclineKind = {
  NO_TIME: 'NO_TIME',
  NOT_MY_AREA: 'NOT_MY_AREA',
  TOO_MANY_MENTEES: 'TOO_MANY_MENTEES',
  SCHEDULES_DIFFER: 'SCHEDULES_DIFFER',
  SOMEONE_ELSE_FITS_BETTER: 'SOMEONE_ELSE_FITS_BETTER',
  OTHER: 'OTHER',
} as const;
export type DeclineKind = (typeof DeclineKind)[keyof typeof DeclineKind];

/** What the newcomer reads for each kind, before any reason in the mentor's own words. */
export const declineKindTexts: Readonly<Record<DeclineKind, string>> = {
  NO_TIME: 'They would like to help, but do not have the time right now.',
  NOT_MY_AREA: 'They do not know this area well enough to guide you in it.',
  TOO_MANY_MENTEES: 'They already guide as many people as they can do well by.',
  SCHEDULES_DIFFER: 'Your free hours and theirs are too far apart.',
  SOMEONE_ELSE_FITS_BETTER: 'They think that another mentor would help you more.',
  OTHER: 'They cannot take this on at the moment.',
};
