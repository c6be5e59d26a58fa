/** What the order of matches depends on. */
export interface Orderable {
  readonly mentorId: string;
  readonly score: number;
  /** Epoch milliseconds; null when they never had a mentee. */
  readonly lastNewMenteeAt: number | null;
}

/**
 * Best first: the higher score, then the longest since the last new mentee
 * (never is longest), then the lower id. A total order over distinct mentors,
 * so a page never depends on the order in which mentors were read.
 */
export function compareMatches(a: Orderable, b: Orderable): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.lastNewMenteeAt !== b.lastNewMenteeAt) {
    return (a.lastNewMenteeAt ?? -Infinity) < (b.lastNewMenteeAt ?? -Infinity) ? -1 : 1;
  }
  if (a.mentorId === b.mentorId) return 0;
  return a.mentorId < b.mentorId ? -1 : 1;
}
