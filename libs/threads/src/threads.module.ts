import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { ConductModule } from '#conduct';
import { IdentityModule } from '#identity';
import { NotificationsModule } from '#notifications';
import { ActingAuthors } from './acting-authors.js';
import { ActingParticipants } from './acting-participants.js';
import { DeleteMessage } from './commands/delete-message.js';
import { EditMessage } from './commands/edit-message.js';
import { DiscardDraft } from './commands/discard-draft.js';
import { HandBackTurn } from './commands/hand-back-turn.js';
import { MarkThreadRead } from './commands/mark-thread-read.js';
import { MarkThreadUnread } from './commands/mark-thread-unread.js';
import { MuteThread } from './commands/mute-thread.js';
import { PostMessage } from './commands/post-message.js';
import { SetQuotePermission } from './commands/set-quote-permission.js';
import { AskGithub } from './github/ask-github.js';
import { GithubItem } from './github/github-item.entity.js';
import { GithubItemsRepository } from './github/github-items.repository.js';
import { GithubPause } from './github/github-pause.entity.js';
import { LinkLookups } from './github/link-lookups.js';
import { DeleteMessageMutation } from './graphql/delete-message.mutation.js';
import { EditMessageMutation } from './graphql/edit-message.mutation.js';
import { HandBackTurnMutation } from './graphql/hand-back-turn.mutation.js';
import { MarkThreadReadMutation } from './graphql/mark-thread-read.mutation.js';
import { MessageResolver } from './graphql/message.resolver.js';
import { MessageChangedSubscription } from './graphql/message-changed.subscription.js';
import { MessagePostedSubscription } from './graphql/message-posted.subscription.js';
import { MessageQuery } from './graphql/message.query.js';
import { MessageRevisionResolver, MessageRevisionsResolver } from './graphql/message-revision.resolver.js';
import { MessageStepsResolver } from './graphql/message-steps.resolver.js';
import { MessagesLoaders } from './graphql/messages.loaders.js';
import { NotificationThreadResolver } from './graphql/notification-thread.resolver.js';
import { PostMessageMutation } from './graphql/post-message.mutation.js';
import { SearchHitResolver } from './graphql/search-hit.resolver.js';
import { SetQuotePermissionMutation } from './graphql/set-quote-permission.mutation.js';
import { RetitleThread } from './commands/retitle-thread.js';
import { SaveDraft } from './commands/save-draft.js';
import { UnmuteThread } from './commands/unmute-thread.js';
import { DraftWriting } from './draft-writing.js';
import { DraftsRepository } from './drafts.repository.js';
import { DiscardDraftMutation } from './graphql/discard-draft.mutation.js';
import { MarkThreadUnreadMutation } from './graphql/mark-thread-unread.mutation.js';
import { MessageDraftResolver } from './graphql/message-draft.resolver.js';
import { MuteThreadMutation } from './graphql/mute-thread.mutation.js';
import { RenderMarkdownQuery } from './graphql/render-markdown.query.js';
import { RetitleThreadMutation } from './graphql/retitle-thread.mutation.js';
import { SaveDraftMutation } from './graphql/save-draft.mutation.js';
import { ThreadReadingResolver } from './graphql/thread-reading.resolver.js';
import { ThreadStanding } from './graphql/thread-standing.js';
import { ThreadStepsResolver } from './graphql/thread-steps.resolver.js';
import { ThreadGuestsResolver } from './graphql/thread-guests.resolver.js';
import { ThreadResolver } from './graphql/thread.resolver.js';
import { ThreadExportResolver } from './graphql/thread-export.resolver.js';
import { ThreadLinkResolver, ThreadLinksResolver } from './graphql/thread-links.resolver.js';
import { ThreadLinksChangedSubscription } from './graphql/thread-links-changed.subscription.js';
import { ThreadsLoaders } from './graphql/threads.loaders.js';
import { ToneQuery } from './graphql/tone.query.js';
import { UnmuteThreadMutation } from './graphql/unmute-thread.mutation.js';
import { ViewerDraftsResolver } from './graphql/viewer-drafts.resolver.js';
import { LinkStreams } from './link-streams.js';
import { Message } from './message.entity.js';
import { MessageChangesRepository } from './message-changes.repository.js';
import { MessageDraft } from './message-draft.entity.js';
import { MessageRevision } from './message-revision.entity.js';
import { MessageStreams } from './message-streams.js';
import { MessagesRepository } from './messages.repository.js';
import { ParticipantsRepository } from './participants.repository.js';
import { SearchRepository } from './search.repository.js';
import { ForgetGithubItems } from './tasks/forget-github-items.task.js';
import { LookUpLinkHandler } from './tasks/look-up-link.handler.js';
import { TakingPart } from './taking-part.js';
import { Thread } from './thread.entity.js';
import { ThreadExports } from './thread-exports.js';
import { ThreadLink } from './thread-link.entity.js';
import { ThreadLinkMention } from './thread-link-mention.entity.js';
import { ThreadLinks } from './thread-links.js';
import { ThreadLinksRepository } from './thread-links.repository.js';
import { ThreadParticipant } from './thread-participant.entity.js';
import { Threads } from './threads.js';
import { ThreadsRepository } from './threads.repository.js';
import { Tone } from './tone.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      GithubItem,
      GithubPause,
      Message,
      MessageDraft,
      MessageRevision,
      Thread,
      ThreadLink,
      ThreadLinkMention,
      ThreadParticipant,
    ]),
    IdentityModule,
    CommunitiesModule,
    ConductModule,
    NotificationsModule,
  ],
  providers: [
    ThreadsRepository,
    ParticipantsRepository,
    MessagesRepository,
    DraftsRepository,
    DraftWriting,
    MessageStreams,
    ActingParticipants,
    ActingAuthors,
    MessageChangesRepository,
    ThreadLinksRepository,
    ThreadLinks,
    GithubItemsRepository,
    AskGithub,
    LinkLookups,
    LookUpLinkHandler,
    ForgetGithubItems,
    LinkStreams,
    ThreadLinksChangedSubscription,
    ThreadExports,
    Threads,
    TakingPart,
    ThreadsLoaders,
    MessagesLoaders,
    ThreadStanding,
    ThreadResolver,
    ThreadReadingResolver,
    ThreadStepsResolver,
    MessageDraftResolver,
    ViewerDraftsResolver,
    ThreadGuestsResolver,
    MessageResolver,
    MessagePostedSubscription,
    NotificationThreadResolver,
    MessageChangedSubscription,
    MessageStepsResolver,
    MessageRevisionsResolver,
    MessageRevisionResolver,
    ThreadLinksResolver,
    ThreadLinkResolver,
    ThreadExportResolver,
    PostMessage,
    PostMessageMutation,
    EditMessage,
    EditMessageMutation,
    DeleteMessage,
    DeleteMessageMutation,
    SetQuotePermission,
    SetQuotePermissionMutation,
    MarkThreadRead,
    MarkThreadReadMutation,
    HandBackTurn,
    HandBackTurnMutation,
    SearchRepository,
    SearchHitResolver,
    Tone,
    ToneQuery,
    RenderMarkdownQuery,
    MessageQuery,
    MarkThreadUnread,
    MarkThreadUnreadMutation,
    MuteThread,
    MuteThreadMutation,
    UnmuteThread,
    UnmuteThreadMutation,
    SaveDraft,
    SaveDraftMutation,
    DiscardDraft,
    DiscardDraftMutation,
    RetitleThread,
    RetitleThreadMutation,
  ],
  exports: [
    ActingParticipants,
    Threads,
    TakingPart,
    ThreadsRepository,
    ThreadsLoaders,
    ThreadStanding,
    PostMessage,
    HandBackTurn,
    LookUpLinkHandler,
    ForgetGithubItems,
  ],
})
export class ThreadsModule {}
