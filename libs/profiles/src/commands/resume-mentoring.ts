import { Injectable } from '@nestjs/common';
import type { Member } from '#communities';
import type { Actor } from '#platform/auth';
import { OwnProfile } from '../own-profile.js';
import { ProfilesRepository } from '../profiles.repository.js';
import { requireMentor } from '../require-mentor.js';

export interface ResumeMentoringInput {
  readonly communityId: string;
}

@Injectable()
export class ResumeMentoring {
  constructor(
    private readonly own: OwnProfile,
    private readonly profiles: ProfilesRepository,
  ) {}

  /** Takes requests again, after a pause or a rest, and what passed by in silence is forgotten. @throws UserError NOT_A_MENTOR */
  run(actor: Actor, { communityId }: ResumeMentoringInput): Promise<Member> {
    return this.own.change(
      actor,
      { action: 'resume-mentoring', communityId },
      async (tx, profile, member) => {
        requireMentor(member);
        await this.profiles.change(tx, profile, { paused: false, pausedUntil: null, restingSince: null });
        await this.profiles.endSilence(tx, profile.memberId);
      },
    );
  }
}
