import { Module } from '@nestjs/common';
import { CommunitiesModule } from '#communities';
import { MentorshipsModule } from '#mentorships';
import { MilestonesModule } from '#milestones';
import { ThreadsModule } from '#threads';
import { InboxChangedSubscription } from './graphql/inbox-changed.subscription.js';
import { InboxItemResolver } from './graphql/inbox-item.resolver.js';
import { InboxLoaders } from './graphql/inbox.loaders.js';
import { ViewerInboxResolver } from './graphql/viewer-inbox.resolver.js';
import { InboxRepository } from './inbox.repository.js';
import { InboxStreams } from './inbox-streams.js';

@Module({
  imports: [CommunitiesModule, ThreadsModule, MentorshipsModule, MilestonesModule],
  providers: [
    InboxRepository,
    InboxStreams,
    InboxLoaders,
    ViewerInboxResolver,
    InboxItemResolver,
    InboxChangedSubscription,
  ],
})
export class InboxModule {}
