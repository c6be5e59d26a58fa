import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { CommunitiesModule } from '#communities';
import { ConductModule } from '#conduct';
import { IdentityModule } from '#identity';
import { InboxModule } from '#inbox';
import { InsightsModule } from '#insights';
import {
  ForgetInboundMail,
  ForgetMail,
  GatherMailTask,
  MailModule,
  ReadInboundMailHandler,
  SendMailHandler,
} from '#mail';
import { MatchingModule } from '#matching';
import {
  ExpireInvitationsTask,
  ExpireRequestsTask,
  GoOnHandler,
  MentorshipsModule,
  MindQuietMentorshipsTask,
  MindTurnsTask,
  MoveOnWhileAwayTask,
  RemindMentorsTask,
  ReturnClaimHandler,
} from '#mentorships';
import { MilestonesModule } from '#milestones';
import { ForgetNotifications, NotificationsModule } from '#notifications';
import { AuditModule } from '#platform/audit';
import { ClockModule, SystemClock } from '#platform/clock';
import { type Config, ConfigModule } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { EventsModule } from '#platform/events';
import { ForgetClientMutations, IdempotencyModule } from '#platform/idempotency';
import { ForgetJobEffects, JobsModule, type ScheduledTask, type TaskHandler } from '#platform/jobs';
import { ForgetLiveEvents, LiveModule } from '#platform/live';
import { ProfilesModule } from '#profiles';
import { SavedRepliesModule } from '#saved-replies';
import { ForgetGithubItems, LookUpLinkHandler, ThreadsModule } from '#threads';

/** The same features as the API's, without transport. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.with(config),
        ClockModule.with(new SystemClock()),
        DatabaseModule,
        AuditModule,
        EventsModule,
        IdempotencyModule,
        JobsModule,
        LiveModule,
        IdentityModule,
        CommunitiesModule,
        ProfilesModule,
        ConductModule,
        NotificationsModule,
        ThreadsModule,
        SavedRepliesModule,
        MatchingModule,
        MentorshipsModule,
        MilestonesModule,
        InboxModule,
        InsightsModule,
        MailModule,
      ],
    };
  }
}

/** What the worker does by the clock. */
export const scheduledTasks: readonly Type<ScheduledTask>[] = [
  RemindMentorsTask,
  MindTurnsTask,
  MindQuietMentorshipsTask,
  ExpireRequestsTask,
  ExpireInvitationsTask,
  MoveOnWhileAwayTask,
  ForgetClientMutations,
  ForgetJobEffects,
  ForgetLiveEvents,
  ForgetNotifications,
  ForgetInboundMail,
  ForgetGithubItems,
  GatherMailTask,
  ForgetMail,
];

/** What runs the jobs that commands enqueue. */
export const taskHandlers: readonly Type<TaskHandler<unknown>>[] = [
  GoOnHandler,
  ReturnClaimHandler,
  ReadInboundMailHandler,
  LookUpLinkHandler,
];

/** The same for mail: run beside the others, so that a mail server that takes its time keeps nothing else waiting. */
export const mailHandlers: readonly Type<TaskHandler<unknown>>[] = [SendMailHandler];
