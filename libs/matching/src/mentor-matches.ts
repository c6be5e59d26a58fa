import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  describeSlots,
  expandWeeks,
  nextFourWeeks,
  sharedMinutes,
  worstOfNextFourWeeks,
} from '#domain/availability';
import { type MatchReason, matchReasons, type RankedMatch, rankMentors } from '#domain/matching';
import { Clock } from '#platform/clock';
import { MatchFactsRepository } from './match-facts.repository.js';

/** One suggestion; its reasons are worded only when somebody asks for them. */
export interface MentorMatch extends RankedMatch {
  reasons(): MatchReason[];
}

export interface MatchOptions {
  /** Reads within a transaction; absent: outside one. */
  readonly manager?: EntityManager;
  /** Mentors to leave out, by member id. */
  readonly without?: ReadonlySet<string>;
}

@Injectable()
export class MentorMatches {
  constructor(
    private readonly facts: MatchFactsRepository,
    private readonly clock: Clock,
  ) {}

  /** Every mentor to suggest to a newcomer, best first: one statement, then arithmetic. */
  async of(newcomerId: string, { manager, without }: MatchOptions = {}): Promise<MentorMatch[]> {
    const nowMs = this.clock.now().getTime();
    const facts = await this.facts.of(newcomerId, nowMs, manager);
    const { newcomer, availability, community, areaNames } = facts;
    const mentors = facts.mentors.filter(({ mentor }) => !without?.has(mentor.memberId));

    const weekStarts = nextFourWeeks(nowMs);
    const ownWeeks = expandWeeks(availability, weekStarts);
    const candidates = mentors.map(({ mentor, relation, availability: theirs }) => ({
      mentor,
      relation,
      sharedMinutesPerWeek: Math.min(...sharedMinutes(ownWeeks, expandWeeks(theirs, weekStarts))),
    }));

    const availabilityOf = new Map(mentors.map((one) => [one.mentor.memberId, one.availability]));
    return rankMentors(newcomer, candidates, community, nowMs).map((match) => ({
      ...match,
      reasons: () => {
        const { slots } = worstOfNextFourWeeks(availability, availabilityOf.get(match.mentorId)!, nowMs);
        return matchReasons(match, { areaNames, sharedTimes: describeSlots(slots) || null });
      },
    }));
  }
}
