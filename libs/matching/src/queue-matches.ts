import { Injectable } from '@nestjs/common';
import {
  type AvailabilityWindow,
  describeSlots,
  expandWeeks,
  nextFourWeeks,
  sharedMinutes,
  windowsToDisplay,
  worstOfNextFourWeeks,
} from '#domain/availability';
import { type QueueReason, queueReasons, type RankedWaiter, rankQueue } from '#domain/matching';
import { Clock } from '#platform/clock';
import { QueueFactsRepository } from './queue-facts.repository.js';

/** Somebody who waits for a mentor; what their reasons are made from is worked out only when somebody asks for it. */
export interface QueueMatch extends RankedWaiter {
  reasons(): QueueReason[];
  /** When the two usually have time together, on the mentor's clock. */
  sharedWindows(): AvailabilityWindow[];
}

@Injectable()
export class QueueMatches {
  constructor(
    private readonly facts: QueueFactsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Everybody who waits for any mentor, in the order in which they suit one: one statement, then arithmetic.
   *
   * @param waiting SQL of who waits, as `QueueFactsRepository.of` takes it: requests are not known here
   */
  async of(mentorId: string, waiting: string): Promise<QueueMatch[]> {
    const { nowMs, mentor, availability, community, areaNames, waiters } = await this.facts.of(
      mentorId,
      waiting,
    );
    const weeksAt = this.clock.now().getTime();
    const weekStarts = nextFourWeeks(weeksAt);
    const ownWeeks = expandWeeks(availability, weekStarts);
    const candidates = waiters.map(({ availability: theirs, ...waiter }) => ({
      ...waiter,
      sharedMinutesPerWeek: Math.min(...sharedMinutes(ownWeeks, expandWeeks(theirs, weekStarts))),
    }));
    const availabilityOf = new Map(waiters.map((one) => [one.requestId, one.availability]));
    return rankQueue(mentor, candidates, community, nowMs).map((waiter) => {
      const slots = () =>
        worstOfNextFourWeeks(availability, availabilityOf.get(waiter.requestId)!, weeksAt).slots;
      return {
        ...waiter,
        reasons: () =>
          queueReasons(waiter, { areaNames, sharedTimes: describeSlots(slots()) || null }, nowMs),
        sharedWindows: () => windowsToDisplay(slots()),
      };
    });
  }
}
