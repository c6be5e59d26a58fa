/** Where a mentorship stands. It is live while ACTIVE or PAUSED. */
export const MentorshipStatus = {
  ACTIVE: 'ACTIVE',
  /** Both take a break; it keeps its place in the mentor's capacity, so that resuming never finds it gone. */
  PAUSED: 'PAUSED',
  /** It reached what it was for. */
  COMPLETED: 'COMPLETED',
  /** It stopped before that, for whatever reason. */
  ENDED: 'ENDED',
} as const;
export type MentorshipStatus = (typeof MentorshipStatus)[keyof typeof MentorshipStatus];
