import type { MentorLoad } from '#domain/matching';

/**
 * What one step adds to the two counts of a mentor's load, which are columns on their
 * profile row and change only under that row's lock. `activeMentorships` counts live
 * ones (ACTIVE or PAUSED) that they lead, `waitingRequests` those in SUBMITTED that name them
 * or that they hold.
 */
export interface LoadChange {
  readonly activeMentorships: -1 | 0 | 1;
  readonly waitingRequests: -1 | 0 | 1;
}

export const noChange: LoadChange = { activeMentorships: 0, waitingRequests: 0 };

/**
 * The counts after one step.
 *
 * @throws RangeError when a count would fall below 0: the columns and the rows have
 *   come apart, which must roll the transaction back rather than be smoothed over.
 */
export function loadAfter(load: MentorLoad, change: LoadChange): MentorLoad {
  const activeMentorships = load.activeMentorships + change.activeMentorships;
  const waitingRequests = load.waitingRequests + change.waitingRequests;
  if (activeMentorships < 0 || waitingRequests < 0) {
    throw new RangeError(
      `A mentor's load would become ${activeMentorships} active mentorships and ${waitingRequests} waiting requests`,
    );
  }
  return { capacity: load.capacity, activeMentorships, waitingRequests };
}
