import { Injectable } from '@nestjs/common';
import type { Member } from '#communities';
import type { Actor } from '#platform/auth';
import { type AreaLevel, MemberAreasRepository } from '../member-areas.repository.js';
import { OwnProfile } from '../own-profile.js';
import { type ProfileAnswers, readAnswers } from '../profile-answers.js';
import { ProfilesRepository } from '../profiles.repository.js';

export interface UpdateProfileInput extends Omit<ProfileAnswers, 'windows'> {
  readonly communityId: string;
  /** The newcomer's wishes, all of them. */
  readonly areas?: readonly AreaLevel[] | null;
}

@Injectable()
export class UpdateProfile {
  constructor(
    private readonly own: OwnProfile,
    private readonly profiles: ProfilesRepository,
    private readonly areas: MemberAreasRepository,
  ) {}

  /** Changes what is given and leaves the rest. @throws UserError as `readAnswers` and `MemberAreasRepository.replace` */
  run(actor: Actor, { communityId, areas, ...answers }: UpdateProfileInput): Promise<Member> {
    const changes = readAnswers(answers);
    return this.own.change(actor, { action: 'update-profile', communityId }, async (tx, profile, member) => {
      await this.profiles.change(tx, profile, changes);
      if (areas !== undefined) await this.areas.replace(tx, member, 'importance', areas ?? []);
    });
  }
}
