import { Injectable } from '@nestjs/common';
import type { WindowInput } from '#domain/availability';
import type { Member } from '#communities';
import type { Actor } from '#platform/auth';
import { OwnProfile } from '../own-profile.js';
import { readAnswers } from '../profile-answers.js';
import { ProfilesRepository } from '../profiles.repository.js';

export interface SetAvailabilityInput {
  readonly communityId: string;
  readonly timeZone?: string | null;
  readonly windows: readonly WindowInput[];
}

@Injectable()
export class SetAvailability {
  constructor(
    private readonly own: OwnProfile,
    private readonly profiles: ProfilesRepository,
  ) {}

  /** Replaces the week; the zone stays when none is given. @throws UserError TIME_ZONE_UNKNOWN, WINDOW_INVALID */
  run(actor: Actor, { communityId, timeZone, windows }: SetAvailabilityInput): Promise<Member> {
    const changes = readAnswers({ windows, timeZone: timeZone ?? undefined });
    return this.own.change(actor, { action: 'set-availability', communityId }, (tx, profile) =>
      this.profiles.change(tx, profile, changes),
    );
  }
}
