import { Injectable } from '@nestjs/common';
import type { Member } from '#communities';
import type { Actor } from '#platform/auth';
import { OwnProfile } from '../own-profile.js';
import { ProfilesRepository } from '../profiles.repository.js';

export interface SetRerouteConsentInput {
  readonly communityId: string;
  readonly consent: boolean;
}

@Injectable()
export class SetRerouteConsent {
  constructor(
    private readonly own: OwnProfile,
    private readonly profiles: ProfilesRepository,
  ) {}

  /** Says whether unanswered requests may go on by themselves, also those that wait already. */
  run(actor: Actor, { communityId, consent }: SetRerouteConsentInput): Promise<Member> {
    return this.own.change(actor, { action: 'set-reroute-consent', communityId }, (tx, profile) =>
      this.profiles.change(tx, profile, { rerouteConsent: consent }),
    );
  }
}
