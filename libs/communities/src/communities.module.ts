import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#identity';
import { CreateCommunity } from './commands/create-community.js';
import { JoinCommunity } from './commands/join-community.js';
import { CommunitiesRepository } from './communities.repository.js';
import { Community } from './community.entity.js';
import { ConductText } from './conduct-text.entity.js';
import { CommunitiesLoaders } from './graphql/communities.loaders.js';
import { CommunityResolver } from './graphql/community.resolver.js';
import { CreateCommunityMutation } from './graphql/create-community.mutation.js';
import { InterestAreaResolver } from './graphql/interest-area.resolver.js';
import { JoinCommunityMutation } from './graphql/join-community.mutation.js';
import { MemberResolver } from './graphql/member.resolver.js';
import { RepositoryResolver } from './graphql/repository.resolver.js';
import { ViewerMembershipsResolver } from './graphql/viewer-memberships.resolver.js';
import { InterestArea } from './interest-area.entity.js';
import { Member } from './member.entity.js';
import { MembersRepository } from './members.repository.js';
import { Repository } from './repository.entity.js';
import { Rung } from './rung.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Community, ConductText, InterestArea, Member, Repository, Rung]),
    IdentityModule,
  ],
  providers: [
    CommunitiesRepository,
    MembersRepository,
    CommunitiesLoaders,
    CommunityResolver,
    InterestAreaResolver,
    RepositoryResolver,
    MemberResolver,
    ViewerMembershipsResolver,
    CreateCommunity,
    CreateCommunityMutation,
    JoinCommunity,
    JoinCommunityMutation,
  ],
  exports: [CommunitiesRepository, MembersRepository, CommunitiesLoaders],
})
export class CommunitiesModule {}
