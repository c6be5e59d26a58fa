import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { IdentityModule } from '#identity';
import { ThreadsModule } from '#threads';
import { CreateSavedReply } from './commands/create-saved-reply.js';
import { DeleteSavedReply } from './commands/delete-saved-reply.js';
import { UpdateSavedReply } from './commands/update-saved-reply.js';
import { CreateSavedReplyMutation } from './graphql/create-saved-reply.mutation.js';
import { DeleteSavedReplyMutation } from './graphql/delete-saved-reply.mutation.js';
import { MemberSavedRepliesResolver } from './graphql/member-saved-replies.resolver.js';
import { SavedRepliesLoaders } from './graphql/saved-replies.loaders.js';
import { SavedReplyResolver } from './graphql/saved-reply.resolver.js';
import { UpdateSavedReplyMutation } from './graphql/update-saved-reply.mutation.js';
import { SavedRepliesRepository } from './saved-replies.repository.js';
import { SavedReply } from './saved-reply.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([SavedReply]), IdentityModule, CommunitiesModule, ThreadsModule],
  providers: [
    SavedRepliesRepository,
    SavedRepliesLoaders,
    MemberSavedRepliesResolver,
    SavedReplyResolver,
    CreateSavedReply,
    CreateSavedReplyMutation,
    UpdateSavedReply,
    UpdateSavedReplyMutation,
    DeleteSavedReply,
    DeleteSavedReplyMutation,
  ],
})
export class SavedRepliesModule {}
