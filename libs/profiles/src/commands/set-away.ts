import { Injectable } from '@nestjs/common';
import { type AwayPeriod, parseAwayPeriods } from '#domain/availability';
import type { Member } from '#communities';
import type { Actor } from '#platform/auth';
import { Clock } from '#platform/clock';
import { throwIfRefused } from '#platform/errors';
import { OwnProfile } from '../own-profile.js';
import { todayOf } from '../profile-facts.js';
import { ProfilesRepository } from '../profiles.repository.js';

export interface SetAwayInput {
  readonly communityId: string;
  readonly away: readonly AwayPeriod[];
}

@Injectable()
export class SetAway {
  constructor(
    private readonly own: OwnProfile,
    private readonly profiles: ProfilesRepository,
    private readonly clock: Clock,
  ) {}

  /** Replaces the times away that are not over; none: here all the time. @throws UserError AWAY_PERIOD_INVALID */
  run(actor: Actor, { communityId, away: inputs }: SetAwayInput): Promise<Member> {
    return this.own.change(actor, { action: 'set-away', communityId }, async (tx, profile) => {
      const parsed = parseAwayPeriods(inputs, todayOf(profile, this.clock.now()));
      throwIfRefused(parsed.refusals);
      await this.profiles.change(tx, profile, { away: parsed.away });
    });
  }
}
