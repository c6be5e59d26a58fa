import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type AvailabilityWindow,
  describeSlots,
  expandWeeks,
  nextFourWeeks,
  sharedMinutes,
  windowsToDisplay,
  worstOfNextFourWeeks,
} from '#domain/availability';
import {
  countLeftOut,
  type LeftOutMentors,
  type MatchCandidate,
  type MatchReason,
  matchReasons,
  type RankedMatch,
  rankMentors,
} from '#domain/matching';
import { Clock } from '#platform/clock';
import { type MatchFacts, MatchFactsRepository, type MentorFacts } from './match-facts.repository.js';
import { isAskedFor, type MatchFilter } from './match-filter.js';

/** One suggestion; what its reasons and its picture are made from is worked out only when somebody asks for it. */
export interface MentorMatch extends RankedMatch {
  reasons(): MatchReason[];
  /** When the two usually have time together, on the newcomer's clock. */
  sharedWindows(): AvailabilityWindow[];
}

export interface MatchOptions {
  /** Reads within a transaction; absent: outside one. */
  readonly manager?: EntityManager;
  /** Mentors to leave out, by member id. */
  readonly without?: ReadonlySet<string>;
  readonly filter?: MatchFilter;
}

@Injectable()
export class MentorMatches {
  constructor(
    private readonly facts: MatchFactsRepository,
    private readonly clock: Clock,
  ) {}

  /** Every mentor to suggest to a newcomer, best first: one statement, then arithmetic. */
  async of(newcomerId: string, { manager, without, filter }: MatchOptions = {}): Promise<MentorMatch[]> {
    const nowMs = this.clock.now().getTime();
    const facts = await this.facts.of(newcomerId, nowMs, manager);
    const { newcomer, availability, community, areaNames } = facts;
    const mentors = facts.mentors.filter(
      (one) => !without?.has(one.mentor.memberId) && (filter === undefined || isAskedFor(one, filter)),
    );
    const candidates = candidatesFrom(mentors, facts, nowMs).filter(
      ({ sharedMinutesPerWeek }) => sharedMinutesPerWeek >= (filter?.minutesPerWeek ?? 0),
    );

    const availabilityOf = new Map(mentors.map((one) => [one.mentor.memberId, one.availability]));
    return rankMentors(newcomer, candidates, community, nowMs).map((match) => {
      const slots = () =>
        worstOfNextFourWeeks(availability, availabilityOf.get(match.mentorId)!, nowMs).slots;
      return {
        ...match,
        reasons: () => matchReasons(match, { areaNames, sharedTimes: describeSlots(slots()) || null }),
        sharedWindows: () => windowsToDisplay(slots()),
      };
    });
  }

  /** What keeps the others from being suggested; one statement, too. */
  async leftOut(newcomerId: string): Promise<LeftOutMentors[]> {
    const nowMs = this.clock.now().getTime();
    const facts = await this.facts.of(newcomerId, nowMs);
    const candidates = candidatesFrom(facts.mentors, facts, nowMs);
    return countLeftOut(facts.newcomer, candidates, facts.community, nowMs);
  }
}

/** Mentors with the time that each shares with the newcomer in the worst of the next four weeks. */
function candidatesFrom(
  mentors: readonly MentorFacts[],
  { availability }: MatchFacts,
  nowMs: number,
): MatchCandidate[] {
  const weekStarts = nextFourWeeks(nowMs);
  const ownWeeks = expandWeeks(availability, weekStarts);
  return mentors.map(({ mentor, relation, availability: theirs }) => ({
    mentor,
    relation,
    sharedMinutesPerWeek: Math.min(...sharedMinutes(ownWeeks, expandWeeks(theirs, weekStarts))),
  }));
}
