import type {
  CommunityForMatching,
  MatchCandidate,
  MentorForMatching,
  NewcomerForMatching,
} from './facts.js';
import { matchGates } from './match-gates.js';
import { compareMatches, type Orderable } from './order.js';
import { pairFitFor, type PairFit } from './pair-fit.js';
import { requestGates } from './request-gates.js';
import { scoreIn, type Score } from './score.js';

/** One suggestion, with what its reasons are made from: see `matchReasons`. */
export interface RankedMatch extends Score, Orderable {
  readonly mentor: MentorForMatching;
  readonly fit: PairFit;
}

/**
 * The mentors to suggest to a newcomer, best first: gates, then scores, then order.
 *
 * Candidates are distinct mentors, in any order. The result depends on nothing
 * but the arguments.
 *
 * @param now epoch milliseconds
 * @throws RangeError on unusable weights, or a target that is not above 0
 */
export function rankMentors(
  newcomer: NewcomerForMatching,
  candidates: readonly MatchCandidate[],
  community: CommunityForMatching,
  now: number,
): RankedMatch[] {
  const measure = pairFitFor(newcomer, community);
  const score = scoreIn(community);

  const matches: RankedMatch[] = [];
  for (const candidate of candidates) {
    const { mentor, relation } = candidate;
    const facts = { newcomerId: newcomer.memberId, mentor, relation };
    if (requestGates.some((gate) => gate(facts, now) !== null)) continue;
    const fit = measure(candidate);
    if (matchGates.some((gate) => gate(fit) !== null)) continue;
    matches.push({
      mentorId: mentor.memberId,
      lastNewMenteeAt: mentor.lastNewMenteeAt,
      ...score(mentor, fit),
      mentor,
      fit,
    });
  }
  return matches.sort(compareMatches);
}
