import type { Refusal, UserErrorCode } from '#domain/refusals';
import type { CommunityForMatching, MatchCandidate, NewcomerForMatching } from './facts.js';
import { matchGates } from './match-gates.js';
import { pairFitFor } from './pair-fit.js';
import { requestRefusals } from './request-gates.js';

/**
 * Reads a newcomer and their community once; the function that it returns says every reason why a mentor is not
 * suggested to them, and nothing when one is. `now` is in epoch milliseconds.
 */
export function matchRefusalsFor(
  newcomer: NewcomerForMatching,
  community: CommunityForMatching,
  now: number,
): (candidate: MatchCandidate) => Refusal[] {
  const measure = pairFitFor(newcomer, community);
  return (candidate) => {
    const { mentor, relation } = candidate;
    const fit = measure(candidate);
    return [
      ...requestRefusals({ newcomerId: newcomer.memberId, mentor, relation }, now),
      ...matchGates.map((gate) => gate(fit)).filter((refusal) => refusal !== null),
    ];
  };
}

/** For how many mentors a reason is the first that keeps them from being suggested. */
export interface LeftOutMentors {
  readonly code: UserErrorCode;
  readonly count: number;
}

/** Why mentors are not suggested to a newcomer, the most frequent reason first; each mentor is counted once. */
export function countLeftOut(
  newcomer: NewcomerForMatching,
  candidates: readonly MatchCandidate[],
  community: CommunityForMatching,
  now: number,
): LeftOutMentors[] {
  const refusals = matchRefusalsFor(newcomer, community, now);
  const counts = new Map<UserErrorCode, number>();
  for (const candidate of candidates) {
    const [first] = refusals(candidate);
    if (first !== undefined) counts.set(first.code, (counts.get(first.code) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}
