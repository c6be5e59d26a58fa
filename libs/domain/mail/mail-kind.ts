import type { NotificationKind } from '#domain/notifications';

/** What mail is about, as people choose how often they want it. */
export const MailKind = {
  /** New messages in one's conversations. */
  MESSAGES: 'MESSAGES',
  /** Requests: that one is asked, what became of one's own. */
  REQUESTS: 'REQUESTS',
  /** What becomes of one's mentorships. */
  MENTORSHIPS: 'MENTORSHIPS',
  /** Milestones that are claimed, confirmed or not yet. */
  MILESTONES: 'MILESTONES',
  /** That something still waits for one. */
  REMINDERS: 'REMINDERS',
} as const;
export type MailKind = (typeof MailKind)[keyof typeof MailKind];

const kinds: Readonly<Record<NotificationKind, MailKind>> = {
  REQUEST_RECEIVED: 'REQUESTS',
  REQUEST_WAITING: 'REMINDERS',
  REQUEST_WITHDRAWN: 'REQUESTS',
  REQUEST_MOVED_ON: 'REQUESTS',
  MENTOR_RESTED: 'REQUESTS',
  CLAIM_RETURNED: 'REQUESTS',
  REQUEST_ACCEPTED: 'REQUESTS',
  REQUEST_DECLINED: 'REQUESTS',
  REQUEST_EXPIRED: 'REQUESTS',
  REQUEST_REROUTED: 'REQUESTS',
  REQUEST_QUEUED: 'REQUESTS',
  REQUEST_STILL_QUEUED: 'REMINDERS',
  REQUEST_WAITS_LONG: 'REMINDERS',
  TURN_WAITS: 'REMINDERS',
  STILL_GOING: 'REMINDERS',
  MENTORSHIP_CLOSED_QUIETLY: 'MENTORSHIPS',
  MENTORSHIP_COMPLETED: 'MENTORSHIPS',
  MENTORSHIP_ENDED: 'MENTORSHIPS',
  MENTORSHIP_PAUSED: 'MENTORSHIPS',
  MENTORSHIP_RESUMED: 'MENTORSHIPS',
  MENTORSHIP_REOPENED: 'MENTORSHIPS',
  MILESTONE_CLAIMED: 'MILESTONES',
  MILESTONE_CONFIRMED: 'MILESTONES',
  MILESTONE_DECLINED: 'MILESTONES',
};

/** The kind of mail that tells of a notification. */
export const mailKindOf = (kind: NotificationKind): MailKind => kinds[kind];
