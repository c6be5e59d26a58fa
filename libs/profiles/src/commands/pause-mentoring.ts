import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#domain/availability';
import { checkPauseUntil } from '#domain/profiles';
import type { Member } from '#communities';
import type { Actor } from '#platform/auth';
import { Clock } from '#platform/clock';
import type { Tx } from '#platform/database';
import { throwIfRefused } from '#platform/errors';
import { OwnProfile } from '../own-profile.js';
import { startOfDay, todayOf } from '../profile-facts.js';
import type { Profile } from '../profile.entity.js';
import { ProfilesRepository } from '../profiles.repository.js';
import { requireMentor } from '../require-mentor.js';

export interface PauseMentoringInput {
  readonly communityId: string;
  /** The day, on the mentor's own calendar, from which newcomers can ask again; null: until they resume. */
  readonly until?: CalendarDate | null;
}

@Injectable()
export class PauseMentoring {
  constructor(
    private readonly own: OwnProfile,
    private readonly profiles: ProfilesRepository,
    private readonly clock: Clock,
  ) {}

  /** Takes no new requests for a while; what waits and whom they guide stays. @throws UserError NOT_A_MENTOR, DATE_OUT_OF_RANGE */
  run(actor: Actor, { communityId, until }: PauseMentoringInput): Promise<Member> {
    return this.own.change(actor, { action: 'pause-mentoring', communityId }, async (tx, profile, member) => {
      requireMentor(member);
      await this.pause(tx, profile, until ?? null, ['until']);
    });
  }

  /** The pause itself, for a command that has the mentor's profile locked. @throws UserError DATE_OUT_OF_RANGE */
  async pause(tx: Tx, profile: Profile, until: CalendarDate | null, field: readonly string[]): Promise<void> {
    if (until !== null) throwIfRefused(checkPauseUntil(until, todayOf(profile, this.clock.now()), field));
    await this.profiles.change(tx, profile, {
      paused: true,
      pausedUntil: until === null ? null : new Date(startOfDay(profile.timeZone, until)),
    });
  }
}
