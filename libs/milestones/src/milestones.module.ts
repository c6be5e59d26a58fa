import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { MentorshipsModule } from '#mentorships';
import { NotificationsModule } from '#notifications';
import { ConfirmMilestone } from './commands/confirm-milestone.js';
import { DeclineMilestone } from './commands/decline-milestone.js';
import { LogMilestone } from './commands/log-milestone.js';
import { ConfirmMilestoneMutation } from './graphql/confirm-milestone.mutation.js';
import { DeclineMilestoneMutation } from './graphql/decline-milestone.mutation.js';
import { LogMilestoneMutation } from './graphql/log-milestone.mutation.js';
import { MemberMilestonesResolver } from './graphql/member-milestones.resolver.js';
import { MentorshipProgressResolver } from './graphql/mentorship-progress.resolver.js';
import { MilestoneResolver } from './graphql/milestone.resolver.js';
import { MilestonesLoaders } from './graphql/milestones.loaders.js';
import { NotificationMilestoneResolver } from './graphql/notification-milestone.resolver.js';
import { Progress } from './graphql/progress.js';
import { MilestoneDeciding } from './milestone-deciding.js';
import { Milestone } from './milestone.entity.js';
import { MilestonesRepository } from './milestones.repository.js';
import { Telling } from './telling.js';

@Module({
  imports: [TypeOrmModule.forFeature([Milestone]), CommunitiesModule, NotificationsModule, MentorshipsModule],
  providers: [
    MilestonesRepository,
    MilestonesLoaders,
    MilestoneDeciding,
    Telling,
    Progress,
    LogMilestone,
    LogMilestoneMutation,
    ConfirmMilestone,
    ConfirmMilestoneMutation,
    DeclineMilestone,
    DeclineMilestoneMutation,
    MilestoneResolver,
    MemberMilestonesResolver,
    MentorshipProgressResolver,
    NotificationMilestoneResolver,
  ],
  exports: [MilestonesRepository, MilestonesLoaders, ConfirmMilestone],
})
export class MilestonesModule {}
