import { Injectable } from '@nestjs/common';
import { parseRhythm, type RhythmInput } from '#domain/reminders';
import type { Member } from '#communities';
import type { Actor } from '#platform/auth';
import { UserError } from '#platform/errors';
import { OwnProfile } from '../own-profile.js';
import { ProfilesRepository } from '../profiles.repository.js';

export interface SetReminderRhythmInput extends RhythmInput {
  readonly communityId: string;
}

@Injectable()
export class SetReminderRhythm {
  constructor(
    private readonly own: OwnProfile,
    private readonly profiles: ProfilesRepository,
  ) {}

  /** Says when reminders suit; what waits already is reminded of in the new rhythm. @throws UserError INVALID_INPUT */
  run(actor: Actor, { communityId, days, quietHours }: SetReminderRhythmInput): Promise<Member> {
    return this.own.change(actor, { action: 'set-reminder-rhythm', communityId }, async (tx, profile) => {
      const rhythm = parseRhythm({ days, quietHours });
      if (rhythm.refused) throw new UserError(rhythm.refused);
      const { quietHours: quiet } = rhythm;
      await this.profiles.change(tx, profile, {
        reminderDays: rhythm.days === null ? null : [...rhythm.days],
        ...(quiet !== undefined && { quietFrom: quiet?.from ?? null, quietUntil: quiet?.until ?? null }),
      });
    });
  }
}
