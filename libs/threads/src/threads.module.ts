import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { ConductModule } from '#conduct';
import { NotificationsModule } from '#notifications';
import { ActingParticipants } from './acting-participants.js';
import { HandBackTurn } from './commands/hand-back-turn.js';
import { MarkThreadRead } from './commands/mark-thread-read.js';
import { PostMessage } from './commands/post-message.js';
import { HandBackTurnMutation } from './graphql/hand-back-turn.mutation.js';
import { MarkThreadReadMutation } from './graphql/mark-thread-read.mutation.js';
import { MessagePostedSubscription } from './graphql/message-posted.subscription.js';
import { MessageResolver } from './graphql/message.resolver.js';
import { NotificationThreadResolver } from './graphql/notification-thread.resolver.js';
import { PostMessageMutation } from './graphql/post-message.mutation.js';
import { SearchHitResolver } from './graphql/search-hit.resolver.js';
import { ThreadResolver } from './graphql/thread.resolver.js';
import { ThreadsLoaders } from './graphql/threads.loaders.js';
import { ToneQuery } from './graphql/tone.query.js';
import { Message } from './message.entity.js';
import { MessageDraft } from './message-draft.entity.js';
import { MessageRevision } from './message-revision.entity.js';
import { MessageStreams } from './message-streams.js';
import { MessagesRepository } from './messages.repository.js';
import { ParticipantsRepository } from './participants.repository.js';
import { SearchRepository } from './search.repository.js';
import { Thread } from './thread.entity.js';
import { ThreadLink } from './thread-link.entity.js';
import { ThreadLinkMention } from './thread-link-mention.entity.js';
import { ThreadParticipant } from './thread-participant.entity.js';
import { Threads } from './threads.js';
import { ThreadsRepository } from './threads.repository.js';
import { Tone } from './tone.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Message,
      MessageDraft,
      MessageRevision,
      Thread,
      ThreadLink,
      ThreadLinkMention,
      ThreadParticipant,
    ]),
    CommunitiesModule,
    ConductModule,
    NotificationsModule,
  ],
  providers: [
    ThreadsRepository,
    ParticipantsRepository,
    MessagesRepository,
    MessageStreams,
    ActingParticipants,
    Threads,
    ThreadsLoaders,
    ThreadResolver,
    MessageResolver,
    MessagePostedSubscription,
    NotificationThreadResolver,
    PostMessage,
    PostMessageMutation,
    MarkThreadRead,
    MarkThreadReadMutation,
    HandBackTurn,
    HandBackTurnMutation,
    SearchRepository,
    SearchHitResolver,
    Tone,
    ToneQuery,
  ],
  exports: [Threads, ThreadsRepository, ThreadsLoaders, PostMessage, HandBackTurn],
})
export class ThreadsModule {}
