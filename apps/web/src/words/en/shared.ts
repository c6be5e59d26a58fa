export const product = 'Waymark';

export const cancel = 'Cancel';

export const topics = {
  GENERAL: 'Anything',
  IDEA: 'An idea',
  MAILING_LIST: 'Lists and forums',
  ISSUE: 'An issue',
  VERSION_CONTROL: 'Version control',
  CODE_REVIEW: 'Code review',
} as const;

export const offers = {
  SETTING_UP: 'Setting up: getting the source, building, running tests',
  FIRST_ISSUE: 'Finding a first issue',
  CODE_REVIEW: 'Reading code before it goes to the project',
  PAIRING: 'Working on the same code together',
  DESIGN_ADVICE: 'Talking a design through',
  DOCUMENTATION: 'Contributing with words rather than code',
  INTRODUCTIONS: 'Knowing whom to ask',
  CAREER_ADVICE: 'Talking about work and ways in life',
} as const;

/** Less than a minute ago. */
export const justNow = 'just now';

export const close = 'Close';

export const times = {
  both: (own: string, theirs: string, name?: string) =>
    `${own} your time, ${theirs} ${name === undefined ? 'theirs' : `for ${name}`}`,
} as const;
