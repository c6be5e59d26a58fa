import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { ConductModule } from '#conduct';
import { MatchingModule } from '#matching';
import { NotificationsModule } from '#notifications';
import { ProfilesModule } from '#profiles';
import { ThreadsModule } from '#threads';
import { ClaimEnding } from './claim-ending.js';
import { AnswerWhenSteppingBack } from './answer-when-stepping-back.js';
import { CoMentor } from './co-mentor.entity.js';
import { AcceptRequest } from './commands/accept-request.js';
import { ClaimRequest } from './commands/claim-request.js';
import { CloseThread } from './commands/close-thread.js';
import { CompleteMentorship } from './commands/complete-mentorship.js';
import { DeclineRequest } from './commands/decline-request.js';
import { EndMentorship } from './commands/end-mentorship.js';
import { ExpireRequests } from './commands/expire-requests.js';
import { MoveOnWhileAway } from './commands/move-on-while-away.js';
import { KeepMentorshipGoing } from './commands/keep-mentorship-going.js';
import { MindQuietMentorships } from './commands/mind-quiet-mentorships.js';
import { MindTurns } from './commands/mind-turns.js';
import { OpenThread } from './commands/open-thread.js';
import { PauseMentorship } from './commands/pause-mentorship.js';
import { PointOutRequest } from './commands/point-out-request.js';
import { ReleaseClaim } from './commands/release-claim.js';
import { RemindMentors } from './commands/remind-mentors.js';
import { ReopenMentorship } from './commands/reopen-mentorship.js';
import { ReopenThread } from './commands/reopen-thread.js';
import { ResumeMentorship } from './commands/resume-mentorship.js';
import { ReturnClaim } from './commands/return-claim.js';
import { SubmitRequest } from './commands/submit-request.js';
import { WithdrawRequest } from './commands/withdraw-request.js';
import { AcceptRequestMutation } from './graphql/accept-request.mutation.js';
import { ClaimRequestMutation } from './graphql/claim-request.mutation.js';
import { CloseThreadMutation } from './graphql/close-thread.mutation.js';
import { CompleteMentorshipMutation } from './graphql/complete-mentorship.mutation.js';
import { DeclineRequestMutation } from './graphql/decline-request.mutation.js';
import { EndMentorshipMutation } from './graphql/end-mentorship.mutation.js';
import { KeepMentorshipGoingMutation } from './graphql/keep-mentorship-going.mutation.js';
import { Listed } from './graphql/listed.js';
import { MemberMentorshipsResolver } from './graphql/member-mentorships.resolver.js';
import { MentorshipRequestResolver } from './graphql/mentorship-request.resolver.js';
import { MentorshipStepsResolver } from './graphql/mentorship-steps.resolver.js';
import { MentorshipResolver } from './graphql/mentorship.resolver.js';
import { MentorshipsLoaders } from './graphql/mentorships.loaders.js';
import { NotificationSubjectsResolver } from './graphql/notification-subjects.resolver.js';
import { AskedAtResolver } from './graphql/asked-at.resolver.js';
import { CommunityRequestsResolver } from './graphql/community-requests.resolver.js';
import { OpenThreadMutation } from './graphql/open-thread.mutation.js';
import { PauseMentorshipMutation } from './graphql/pause-mentorship.mutation.js';
import { PointOutRequestMutation } from './graphql/point-out-request.mutation.js';
import { MemberQueueMatchesResolver, QueueMatchResolver } from './graphql/queue-match.resolver.js';
import { ReleaseClaimMutation } from './graphql/release-claim.mutation.js';
import { QuietMentorshipResolver } from './graphql/quiet-mentorship.resolver.js';
import { QuietMentorshipsLoaders } from './graphql/quiet-mentorships.loaders.js';
import { RequestAnswersResolver } from './graphql/request-answers.resolver.js';
import { RequestClaimResolver } from './graphql/request-claim.resolver.js';
import { ReopenMentorshipMutation } from './graphql/reopen-mentorship.mutation.js';
import { ReopenThreadMutation } from './graphql/reopen-thread.mutation.js';
import { RequestMatchLoaders } from './graphql/request-match.loaders.js';
import { RequestMatchResolver } from './graphql/request-match.resolver.js';
import { RequestPointingOutResolver } from './graphql/request-pointing-out.resolver.js';
import { RequestWayLoaders } from './graphql/request-way.loaders.js';
import { RequestWayResolver } from './graphql/request-way.resolver.js';
import { ResumeMentorshipMutation } from './graphql/resume-mentorship.mutation.js';
import { SubmitRequestMutation } from './graphql/submit-request.mutation.js';
import { ThreadClosingResolver } from './graphql/thread-closing.resolver.js';
import { ThreadOfResolver } from './graphql/thread-of.resolver.js';
import { TogetherLoaders } from './graphql/together.loaders.js';
import { ViewerStanding } from './graphql/viewer-standing.js';
import { WithdrawRequestMutation } from './graphql/withdraw-request.mutation.js';
import { GoingOn } from './going-on.js';
import { LiftBetweenBlocked } from './lift-between-blocked.js';
import { ListsRepository } from './lists.js';
import { MentorAnswering } from './mentor-answering.js';
import { togetherEntities, togetherProviders } from './mentors-together.providers.js';
import { MentorshipEnding } from './mentorship-ending.js';
import { MentorshipOpening } from './mentorship-opening.js';
import { MentorshipReopening } from './mentorship-reopening.js';
import { MentorshipRequest } from './mentorship-request.entity.js';
import { MentorshipThread } from './mentorship-thread.entity.js';
import { Mentorship } from './mentorship.entity.js';
import { MentorshipsRepository } from './mentorships.repository.js';
import { MoveOnFromFormerMentor } from './move-on-from-former-mentor.js';
import { OwnMentorship } from './own-mentorship.js';
import { QuietMentorshipsRepository } from './quiet-mentorships.repository.js';
import { RemindersRepository } from './reminders.repository.js';
import { QueueRenewing } from './queue-renewing.js';
import { RequestClosing } from './request-closing.js';
import { RequestCourses } from './request-course.js';
import { RequestCoursesRepository } from './request-courses.repository.js';
import { RequestEnding } from './request-ending.js';
import { RequestGateway } from './request-gateway.js';
import { RequestLocking } from './request-locking.js';
import { RequestOpening } from './request-opening.js';
import { RequestStep } from './request-step.js';
import { RequestsRepository } from './requests.repository.js';
import { Rerouting } from './rerouting.js';
import { Silences } from './silences.js';
import { SuitedMentors } from './suited-mentors.js';
import { ExpireRequestsTask } from './tasks/expire-requests.task.js';
import { MindQuietMentorshipsTask } from './tasks/mind-quiet-mentorships.task.js';
import { MindTurnsTask } from './tasks/mind-turns.task.js';
import { RemindMentorsTask } from './tasks/remind-mentors.task.js';
import { GoOnHandler } from './tasks/go-on.handler.js';
import { MoveOnWhileAwayTask } from './tasks/move-on-while-away.task.js';
import { ReturnClaimHandler } from './tasks/return-claim.task.js';
import { Telling } from './telling.js';

const commands = [
  SubmitRequest,
  WithdrawRequest,
  AcceptRequest,
  DeclineRequest,
  ClaimRequest,
  ReleaseClaim,
  ReturnClaim,
  PointOutRequest,
  ExpireRequests,
  MoveOnWhileAway,
  CompleteMentorship,
  EndMentorship,
  PauseMentorship,
  ResumeMentorship,
  KeepMentorshipGoing,
  ReopenMentorship,
  RemindMentors,
  MindTurns,
  MindQuietMentorships,
  OpenThread,
  CloseThread,
  ReopenThread,
];

const graphql = [
  SubmitRequestMutation,
  WithdrawRequestMutation,
  AcceptRequestMutation,
  DeclineRequestMutation,
  ClaimRequestMutation,
  ReleaseClaimMutation,
  PointOutRequestMutation,
  CompleteMentorshipMutation,
  EndMentorshipMutation,
  PauseMentorshipMutation,
  ResumeMentorshipMutation,
  KeepMentorshipGoingMutation,
  ReopenMentorshipMutation,
  OpenThreadMutation,
  CloseThreadMutation,
  ReopenThreadMutation,
  MentorshipRequestResolver,
  RequestAnswersResolver,
  RequestClaimResolver,
  RequestWayResolver,
  RequestPointingOutResolver,
  RequestMatchResolver,
  MentorshipResolver,
  MentorshipStepsResolver,
  QuietMentorshipResolver,
  MemberMentorshipsResolver,
  CommunityRequestsResolver,
  AskedAtResolver,
  QueueMatchResolver,
  MemberQueueMatchesResolver,
  ThreadOfResolver,
  ThreadClosingResolver,
  NotificationSubjectsResolver,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      CoMentor,
      Mentorship,
      MentorshipRequest,
      MentorshipThread,
      ...togetherEntities,
    ]),
    CommunitiesModule,
    ProfilesModule,
    ConductModule,
    NotificationsModule,
    ThreadsModule,
    MatchingModule,
  ],
  providers: [
    RequestsRepository,
    MentorshipsRepository,
    ListsRepository,
    RequestGateway,
    RequestLocking,
    MentorAnswering,
    ClaimEnding,
    RequestOpening,
    RequestClosing,
    MentorshipOpening,
    MentorshipEnding,
    MentorshipReopening,
    OwnMentorship,
    Telling,
    RemindersRepository,
    QuietMentorshipsRepository,
    QuietMentorshipsLoaders,
    LiftBetweenBlocked,
    MoveOnFromFormerMentor,
    AnswerWhenSteppingBack,
    RequestCoursesRepository,
    RequestCourses,
    GoingOn,
    RequestStep,
    Rerouting,
    QueueRenewing,
    RequestEnding,
    Silences,
    SuitedMentors,
    MentorshipsLoaders,
    RequestWayLoaders,
    RequestMatchLoaders,
    ViewerStanding,
    Listed,
    ExpireRequestsTask,
    RemindMentorsTask,
    MindTurnsTask,
    MindQuietMentorshipsTask,
    GoOnHandler,
    MoveOnWhileAwayTask,
    ReturnClaimHandler,
    ...togetherProviders,
    ...commands,
    ...graphql,
  ],
  exports: [
    MentorshipsRepository,
    MentorshipsLoaders,
    TogetherLoaders,
    RequestsRepository,
    AcceptRequest,
    DeclineRequest,
    ExpireRequests,
    ExpireRequestsTask,
  ],
})
export class MentorshipsModule {}
