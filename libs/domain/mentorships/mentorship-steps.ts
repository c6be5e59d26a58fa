import type { LoadChange } from './load.js';
import { MentorshipStatus } from './mentorship-status.js';

interface MentorshipStep {
  /** Null for the step that makes the mentorship; its load is counted by the request that opens it. */
  readonly from: readonly MentorshipStatus[] | null;
  readonly to: MentorshipStatus;
  /** For the lead mentor. */
  readonly load: LoadChange;
}

/** The statuses in which a mentorship takes a place in its lead's capacity, and in which two people can have only one. */
export const liveMentorshipStatuses = [MentorshipStatus.ACTIVE, MentorshipStatus.PAUSED] as const;

/** Every way in which a mentorship may change, and what it does to the lead's load. */
export const mentorshipSteps = {
  open: { from: null, to: MentorshipStatus.ACTIVE, load: { activeMentorships: 0, waitingRequests: 0 } },
  pause: {
    from: [MentorshipStatus.ACTIVE],
    to: MentorshipStatus.PAUSED,
    load: { activeMentorships: 0, waitingRequests: 0 },
  },
  resume: {
    from: [MentorshipStatus.PAUSED],
    to: MentorshipStatus.ACTIVE,
    load: { activeMentorships: 0, waitingRequests: 0 },
  },
  complete: {
    from: liveMentorshipStatuses,
    to: MentorshipStatus.COMPLETED,
    load: { activeMentorships: -1, waitingRequests: 0 },
  },
  end: {
    from: liveMentorshipStatuses,
    to: MentorshipStatus.ENDED,
    load: { activeMentorships: -1, waitingRequests: 0 },
  },
  /** One of those in it says so. */
  keepGoing: {
    from: [MentorshipStatus.ACTIVE],
    to: MentorshipStatus.ACTIVE,
    load: { activeMentorships: 0, waitingRequests: 0 },
  },
  /** After a long silence, by itself. */
  endQuietly: {
    from: [MentorshipStatus.ACTIVE],
    to: MentorshipStatus.ENDED,
    load: { activeMentorships: -1, waitingRequests: 0 },
  },
  /** Only one that silence ended. */
  reopen: {
    from: [MentorshipStatus.ENDED],
    to: MentorshipStatus.ACTIVE,
    load: { activeMentorships: 1, waitingRequests: 0 },
  },
} as const satisfies Record<string, MentorshipStep>;
