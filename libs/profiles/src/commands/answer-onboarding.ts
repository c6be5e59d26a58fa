import { Injectable } from '@nestjs/common';
import type { WindowInput } from '#domain/availability';
import type { SpokenLanguage } from '#domain/matching';
import type { Member } from '#communities';
import type { Actor } from '#platform/auth';
import { UserError } from '#platform/errors';
import { type AreaLevel, MemberAreasRepository } from '../member-areas.repository.js';
import { OwnProfile } from '../own-profile.js';
import { readAnswers } from '../profile-answers.js';
import { ProfilesRepository } from '../profiles.repository.js';

export interface AnswerOnboardingInput {
  readonly communityId: string;
  readonly areas: readonly AreaLevel[];
  readonly timeZone: string;
  readonly windows: readonly WindowInput[];
  readonly languages: readonly SpokenLanguage[];
}

@Injectable()
export class AnswerOnboarding {
  constructor(
    private readonly own: OwnProfile,
    private readonly profiles: ProfilesRepository,
    private readonly areas: MemberAreasRepository,
  ) {}

  /**
   * The three answers after which a newcomer can be matched: what they would like to
   * explore, when they have time, and what they speak. Answered again, they are replaced.
   *
   * @throws UserError as `readAnswers` and `MemberAreasRepository.replace`; INVALID_INPUT without any area
   */
  run(actor: Actor, { communityId, areas, ...answers }: AnswerOnboardingInput): Promise<Member> {
    if (areas.length === 0) {
      throw UserError.of('INVALID_INPUT', 'At least one area is needed, so that we can look for a mentor.', {
        hint: 'Choose whatever makes you curious; you can change it at any time.',
        field: ['areas'],
      });
    }
    const changes = readAnswers(answers);
    return this.own.change(
      actor,
      { action: 'answer-onboarding', communityId },
      async (tx, profile, member) => {
        await this.profiles.change(tx, profile, changes);
        await this.areas.replace(tx, member, 'importance', areas);
      },
    );
  }
}
