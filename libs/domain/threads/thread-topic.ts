/** What a conversation is about; the steps of a first contribution. */
export const ThreadTopic = {
  GENERAL: 'GENERAL',
  /** Whether an idea is worth pursuing, and where to raise it. */
  IDEA: 'IDEA',
  /** How and where to write to the community's lists and forums. */
  MAILING_LIST: 'MAILING_LIST',
  /** A bug report or a task in the tracker. */
  ISSUE: 'ISSUE',
  /** Branches, commits, rebases. */
  VERSION_CONTROL: 'VERSION_CONTROL',
  /** A patch on its way to being merged. */
  CODE_REVIEW: 'CODE_REVIEW',
} as const;
export type ThreadTopic = (typeof ThreadTopic)[keyof typeof ThreadTopic];
