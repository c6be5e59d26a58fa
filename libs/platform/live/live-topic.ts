/** What live events tell of; each with ids of what changed. */
export const LiveTopic = {
  /** Keys: threads that have something new. */
  THREAD: 'THREAD',
  /** Keys: threads of which GitHub tells something else about what they link to. */
  LINKS: 'LINKS',
  /** Keys: users whose sign-in, roles, blocks or part in threads changed; what they watch is asked again whether they may. */
  ACCESS: 'ACCESS',
  /** Keys: users for whom something else waits now, or who see something that moved on. */
  INBOX: 'INBOX',
} as const;
export type LiveTopic = (typeof LiveTopic)[keyof typeof LiveTopic];
