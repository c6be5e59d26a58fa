import { Injectable } from '@nestjs/common';
import { MemberRole } from '#domain/communities';
import { requestRefusals, roleRefusals } from '#domain/matching';
import { acceptingRequests } from '#domain/profiles';
import { UserErrorCode, type Refusal } from '#domain/refusals';
import { isId, type Tx } from '#platform/database';
import { acceptingStateOf, loadOf } from '#profiles';
import { type PairFacts, PairFactsRepository } from './pair-facts.repository.js';
import type { Pair } from './pair-histories.js';

/** Whether one member can ask another to be their mentor: the facts of the pair, and the domain's gates. */
@Injectable()
export class RequestGates {
  constructor(private readonly pairs: PairFactsRepository) {}

  /**
   * For a command. Lock the mentor's profile first: what is read here then holds until the end.
   *
   * @param now the database's clock
   * @returns every reason against it, most telling first; empty when the newcomer can ask.
   *   NOT_FOUND when the two are not members of one community.
   */
  async refusals(tx: Tx, pair: Pair, now: Date): Promise<Refusal[]> {
    const [facts] = isId(pair.mentorId) ? await this.pairs.of([pair], tx) : [];
    return facts === undefined ? [noSuchMember] : pairRefusals(facts, now);
  }
}

/** Every reason for which the newcomer cannot ask this mentor, most telling first; empty when they can. */
export function pairRefusals(facts: PairFacts, now: Date): Refusal[] {
  const { newcomerId, mentorId, suspendedAt, mentor, relation } = facts;
  const load = isMentor(facts) ? loadOf(mentor) : null;
  const roles = roleRefusals({
    asksAsNewcomer: facts.newcomerRoles.includes(MemberRole.NEWCOMER),
    asksMentor: load !== null,
  });
  const nowMs = now.getTime();
  const refusals = requestRefusals(
    {
      newcomerId,
      mentor: {
        memberId: mentorId,
        accepting: acceptingStateOf(mentor, suspendedAt, nowMs),
        ...(load ?? noPlaces),
      },
      relation,
    },
    nowMs,
  );
  // To oneself, and of who is no mentor, nothing else is worth saying.
  if (newcomerId === mentorId) return refusals.slice(0, 1);
  return load === null ? roles : [...roles, ...refusals];
}

/**
 * Whether the mentor takes requests at all, as this newcomer may know it: who is
 * blocked reads the same "no" as of a mentor who rests, so that a block stays silent.
 */
export function acceptsFrom(facts: PairFacts, now: Date): boolean {
  const { suspendedAt, mentor, relation } = facts;
  const accepting = acceptingStateOf(mentor, suspendedAt, now.getTime());
  return isMentor(facts) && !relation.blockedEitherWay && acceptingRequests(accepting, now.getTime());
}

const isMentor = ({ mentorRoles, mentor }: PairFacts) =>
  mentorRoles.includes(MemberRole.MENTOR) && mentor.capacity !== null;

const noPlaces = { capacity: 0, activeMentorships: 0, waitingRequests: 0 };

const noSuchMember: Refusal = {
  code: UserErrorCode.NOT_FOUND,
  message: 'There is no such member in your community.',
  hint: 'Open the list of mentors again and choose from there.',
};
