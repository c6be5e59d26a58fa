import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { AnswerOnboarding } from './commands/answer-onboarding.js';
import { OfferMentoring } from './commands/offer-mentoring.js';
import { PauseMentoring } from './commands/pause-mentoring.js';
import { ResumeMentoring } from './commands/resume-mentoring.js';
import { SetAvailability } from './commands/set-availability.js';
import { SetAway } from './commands/set-away.js';
import { SetReminderRhythm } from './commands/set-reminder-rhythm.js';
import { SetRerouteConsent } from './commands/set-reroute-consent.js';
import { UpdateProfile } from './commands/update-profile.js';
import { AnswerOnboardingMutation } from './graphql/answer-onboarding.mutation.js';
import { AreaMentorsResolver, MemberAreaResolver } from './graphql/area.resolver.js';
import { CommunityMentorsResolver } from './graphql/community-mentors.resolver.js';
import { MemberMentoringResolver } from './graphql/member-mentoring.resolver.js';
import { MemberProfileResolver } from './graphql/member-profile.resolver.js';
import { MemberWishesResolver } from './graphql/member-wishes.resolver.js';
import { OfferMentoringMutation } from './graphql/offer-mentoring.mutation.js';
import { PauseMentoringMutation } from './graphql/pause-mentoring.mutation.js';
import { ProfilesLoaders } from './graphql/profiles.loaders.js';
import { ResumeMentoringMutation } from './graphql/resume-mentoring.mutation.js';
import { SetAvailabilityMutation } from './graphql/set-availability.mutation.js';
import { SetAwayMutation } from './graphql/set-away.mutation.js';
import { SetReminderRhythmMutation } from './graphql/set-reminder-rhythm.mutation.js';
import { SetRerouteConsentMutation } from './graphql/set-reroute-consent.mutation.js';
import { UpdateProfileMutation } from './graphql/update-profile.mutation.js';
import { MemberArea } from './member-area.entity.js';
import { MemberAreasRepository } from './member-areas.repository.js';
import { MentorsRepository } from './mentors.repository.js';
import { OwnProfile } from './own-profile.js';
import { ProfileOfNewMember } from './profile-of-new-member.js';
import { Profile } from './profile.entity.js';
import { ProfilesRepository } from './profiles.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([MemberArea, Profile]), CommunitiesModule],
  providers: [
    ProfilesRepository,
    MemberAreasRepository,
    MentorsRepository,
    OwnProfile,
    ProfileOfNewMember,
    ProfilesLoaders,
    MemberProfileResolver,
    MemberMentoringResolver,
    MemberWishesResolver,
    MemberAreaResolver,
    AreaMentorsResolver,
    CommunityMentorsResolver,
    UpdateProfile,
    UpdateProfileMutation,
    SetAvailability,
    SetAvailabilityMutation,
    SetAway,
    SetAwayMutation,
    SetReminderRhythm,
    SetReminderRhythmMutation,
    SetRerouteConsent,
    SetRerouteConsentMutation,
    AnswerOnboarding,
    AnswerOnboardingMutation,
    OfferMentoring,
    OfferMentoringMutation,
    PauseMentoring,
    PauseMentoringMutation,
    ResumeMentoring,
    ResumeMentoringMutation,
  ],
  exports: [ProfilesRepository, ProfilesLoaders, PauseMentoring],
})
export class ProfilesModule {}
