import type { Refusal } from '#domain/refusals';
import type { CommunityForMatching, MatchCandidate, NewcomerForMatching } from './facts.js';
import { matchGates } from './match-gates.js';
import { pairFitFor } from './pair-fit.js';
import { requestRefusals } from './request-gates.js';

/** Every reason why a mentor is not suggested to a newcomer; empty when they are. `now` is in epoch milliseconds. */
export function matchRefusals(
  newcomer: NewcomerForMatching,
  candidate: MatchCandidate,
  community: CommunityForMatching,
  now: number,
): Refusal[] {
  const { mentor, relation } = candidate;
  const fit = pairFitFor(newcomer, community)(candidate);
  return [
    ...requestRefusals({ newcomerId: newcomer.memberId, mentor, relation }, now),
    ...matchGates.map((gate) => gate(fit)).filter((refusal) => refusal !== null),
  ];
}
