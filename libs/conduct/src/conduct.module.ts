import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '#communities';
import { Block } from './block.entity.js';
import { BlocksRepository } from './blocks.repository.js';
import { BlockMember } from './commands/block-member.js';
import { UnblockMember } from './commands/unblock-member.js';
import { BlockMemberMutation } from './graphql/block-member.mutation.js';
import { BlockedMembersResolver } from './graphql/blocked-members.resolver.js';
import { ConductLoaders } from './graphql/conduct.loaders.js';
import { UnblockMemberMutation } from './graphql/unblock-member.mutation.js';

@Module({
  imports: [TypeOrmModule.forFeature([Block]), CommunitiesModule],
  providers: [
    BlocksRepository,
    ConductLoaders,
    BlockedMembersResolver,
    BlockMember,
    BlockMemberMutation,
    UnblockMember,
    UnblockMemberMutation,
  ],
  exports: [BlocksRepository],
})
export class ConductModule {}
