import { Injectable } from '@nestjs/common';
import { type AwayPeriod, isAway, parseAwayPeriods } from '#domain/availability';
import { type WaitingRequestsAnswer, WaitingRequestsChoice } from '#domain/mentorships';
import type { Member } from '#communities';
import type { Actor } from '#platform/auth';
import { Clock } from '#platform/clock';
import { throwIfRefused } from '#platform/errors';
import { TransactionEvents } from '#platform/events';
import { MentorSteppedBack } from '../events.js';
import { OwnProfile } from '../own-profile.js';
import { todayOf } from '../profile-facts.js';
import { ProfilesRepository } from '../profiles.repository.js';

export interface SetAwayInput {
  readonly communityId: string;
  readonly away: readonly AwayPeriod[];
  readonly waiting: WaitingRequestsAnswer;
}

@Injectable()
export class SetAway {
  constructor(
    private readonly own: OwnProfile,
    private readonly profiles: ProfilesRepository,
    private readonly events: TransactionEvents,
    private readonly clock: Clock,
  ) {}

  /**
   * Replaces the times away that are not over; none: here all the time. Whoever is away today says
   * what becomes of the requests that wait. What a later time away would let pass by goes on when
   * that begins, unless it is kept now.
   *
   * @throws UserError AWAY_PERIOD_INVALID, and NOT_FOUND for an exception that is no request of theirs
   */
  run(actor: Actor, { communityId, away: inputs, waiting }: SetAwayInput): Promise<Member> {
    return this.own.change(actor, { action: 'set-away', communityId }, async (tx, profile) => {
      const now = this.clock.now();
      const { away = [], refusals } = parseAwayPeriods(inputs, todayOf(profile, now));
      throwIfRefused(refusals);
      await this.profiles.change(tx, profile, { away });
      if (away.length === 0) return;
      const awayNow = isAway(away, profile.timeZone, now.getTime());
      const { choice, exceptions } = waiting;
      const said = awayNow || choice === WaitingRequestsChoice.KEEP ? choice : null;
      await this.events.emit(
        tx,
        new MentorSteppedBack(profile.memberId, actor.userId, 'AWAY', said, exceptions),
      );
    });
  }
}
