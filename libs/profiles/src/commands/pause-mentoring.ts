import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#domain/availability';
import type { WaitingRequestsAnswer } from '#domain/mentorships';
import { checkPauseUntil } from '#domain/profiles';
import type { Member } from '#communities';
import type { Actor } from '#platform/auth';
import { Clock } from '#platform/clock';
import type { Tx } from '#platform/database';
import { throwIfRefused } from '#platform/errors';
import { TransactionEvents } from '#platform/events';
import { MentorSteppedBack } from '../events.js';
import { OwnProfile } from '../own-profile.js';
import { startOfDay, todayOf } from '../profile-facts.js';
import type { Profile } from '../profile.entity.js';
import { ProfilesRepository } from '../profiles.repository.js';
import { requireMentor } from '../require-mentor.js';

export interface PauseMentoringInput {
  readonly communityId: string;
  /** The day, on the mentor's own calendar, from which newcomers can ask again; null: until they resume. */
  readonly until?: CalendarDate | null;
  readonly waiting: WaitingRequestsAnswer;
}

/** A pause that a command makes. */
export interface Pause {
  readonly until: CalendarDate | null;
  /** The path of `until` in the command's input. */
  readonly field: readonly string[];
  /** The user who pauses. */
  readonly by: string;
  readonly waiting: WaitingRequestsAnswer;
}

@Injectable()
export class PauseMentoring {
  constructor(
    private readonly own: OwnProfile,
    private readonly profiles: ProfilesRepository,
    private readonly events: TransactionEvents,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes no new requests for a while, and says what becomes of those that wait; whom they guide stays.
   *
   * @throws UserError NOT_A_MENTOR, DATE_OUT_OF_RANGE, and NOT_FOUND for an exception that is no request of theirs
   */
  run(actor: Actor, { communityId, until, waiting }: PauseMentoringInput): Promise<Member> {
    return this.own.change(actor, { action: 'pause-mentoring', communityId }, async (tx, profile, member) => {
      requireMentor(member);
      await this.pause(tx, profile, { until: until ?? null, field: ['until'], by: actor.userId, waiting });
    });
  }

  /** The pause itself, for a command that has the mentor's profile locked. @throws UserError DATE_OUT_OF_RANGE, NOT_FOUND */
  async pause(tx: Tx, profile: Profile, { until, field, by, waiting }: Pause): Promise<void> {
    if (until !== null) throwIfRefused(checkPauseUntil(until, todayOf(profile, this.clock.now()), field));
    await this.profiles.change(tx, profile, {
      paused: true,
      pausedUntil: until === null ? null : new Date(startOfDay(profile.timeZone, until)),
    });
    const { choice, exceptions } = waiting;
    await this.events.emit(tx, new MentorSteppedBack(profile.memberId, by, 'PAUSED', choice, exceptions));
  }
}
