import type { MentorLoad } from './facts.js';

/** How many more people a mentor has room for; 0 or more, even when capacity was lowered below the load. */
export function headroom({ capacity, activeMentorships, waitingRequests }: MentorLoad): number {
  return Math.max(0, capacity - activeMentorships - waitingRequests);
}

/** The headroom part: the free share of capacity, in [0, 1]; 0 for a capacity of 0. */
export function headroomPart(load: MentorLoad): number {
  return load.capacity > 0 ? headroom(load) / load.capacity : 0;
}
