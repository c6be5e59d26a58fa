import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import type { Logger } from 'pino';
import { CommunitiesModule } from '#communities';
import { ConductModule } from '#conduct';
import { IdentityModule } from '#identity';
import { InboxModule } from '#inbox';
import { InsightsModule } from '#insights';
import { MailModule } from '#mail';
import { MatchingModule } from '#matching';
import { MentorshipsModule } from '#mentorships';
import { MilestonesModule } from '#milestones';
import { NotificationsModule } from '#notifications';
import { ProfilesModule } from '#profiles';
import { SavedRepliesModule } from '#saved-replies';
import { ThreadsModule } from '#threads';
import { AuditModule } from '#platform/audit';
import { AuthenticationGuard } from '#platform/auth';
import { type Clock, ClockModule } from '#platform/clock';
import { Config, ConfigModule } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { EventsModule } from '#platform/events';
import { MutationAnswersInterceptor } from '#platform/graphql';
import { IdempotencyModule } from '#platform/idempotency';
import { JobsModule } from '#platform/jobs';
import { LiveModule } from '#platform/live';
import { AvatarsModule } from './avatars/avatars.module.js';
import { AuthModule } from './auth/auth.module.js';
import { graphqlModule } from './graphql/graphql.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpErrorFilter } from './http/error-answers.js';
import { isMutation, RateLimitGuard } from './http/rate-limit.guard.js';
import { Log, LogModule } from './log.js';
import { MailRoutesModule } from './mail/mail-routes.module.js';
import { WebFiles, WebModule } from './web/index.js';

const minute = 60_000;

const platform = [DatabaseModule, AuditModule, EventsModule, IdempotencyModule, JobsModule, LiveModule];

/** In the order in which they lean on each other. */
const features = [
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
];

@Module({})
export class AppModule {
  static with(config: Config, logger: Logger, clock: Clock, web = WebFiles.none): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        LogModule.with(logger),
        ClockModule.with(clock),
        ...platform,
        ThrottlerModule.forRoot([
          {
            ttl: minute,
            limit: (context) => (isMutation(context) ? config.mutationsPerMinute : config.queriesPerMinute),
          },
        ]),
        graphqlModule,
        ...features,
        AuthModule,
        AvatarsModule,
        HealthModule,
        MailRoutesModule.with(config),
        WebModule.with(web),
      ],
      providers: [
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        { provide: APP_INTERCEPTOR, useClass: MutationAnswersInterceptor },
        { provide: APP_FILTER, inject: [Log], useFactory: (log: Logger) => new HttpErrorFilter(log) },
      ],
    };
  }
}
