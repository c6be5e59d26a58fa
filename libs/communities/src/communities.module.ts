import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#identity';
import { AreasRepository } from './areas.repository.js';
import { AddInterestArea } from './commands/add-interest-area.js';
import { AddRepository } from './commands/add-repository.js';
import { AddRung } from './commands/add-rung.js';
import { CreateCommunity } from './commands/create-community.js';
import { GrantRole } from './commands/grant-role.js';
import { ImportInterestAreas } from './commands/import-interest-areas.js';
import { JoinCommunity } from './commands/join-community.js';
import { MoveInterestArea } from './commands/move-interest-area.js';
import { MoveRung } from './commands/move-rung.js';
import { PublishConductText } from './commands/publish-conduct-text.js';
import { RemoveRepository } from './commands/remove-repository.js';
import { RenameInterestArea } from './commands/rename-interest-area.js';
import { RestoreInterestArea } from './commands/restore-interest-area.js';
import { RetireInterestArea } from './commands/retire-interest-area.js';
import { RetireRung } from './commands/retire-rung.js';
import { RevokeRole } from './commands/revoke-role.js';
import { UpdateCommunitySettings } from './commands/update-community-settings.js';
import { UpdateCommunity } from './commands/update-community.js';
import { UpdateRung } from './commands/update-rung.js';
import { CommunitiesRepository } from './communities.repository.js';
import { Community } from './community.entity.js';
import { ConductText } from './conduct-text.entity.js';
import { AddInterestAreaMutation } from './graphql/add-interest-area.mutation.js';
import { AddRepositoryMutation } from './graphql/add-repository.mutation.js';
import { AddRungMutation } from './graphql/add-rung.mutation.js';
import { CommunitiesLoaders } from './graphql/communities.loaders.js';
import { CommunityMembersResolver } from './graphql/community-members.resolver.js';
import { CommunityResolver } from './graphql/community.resolver.js';
import { CreateCommunityMutation } from './graphql/create-community.mutation.js';
import { GrantRoleMutation } from './graphql/grant-role.mutation.js';
import { ImportInterestAreasMutation } from './graphql/import-interest-areas.mutation.js';
import { InterestAreaResolver } from './graphql/interest-area.resolver.js';
import { JoinCommunityMutation } from './graphql/join-community.mutation.js';
import { MemberResolver } from './graphql/member.resolver.js';
import { MoveInterestAreaMutation } from './graphql/move-interest-area.mutation.js';
import { MoveRungMutation } from './graphql/move-rung.mutation.js';
import { PublishConductTextMutation } from './graphql/publish-conduct-text.mutation.js';
import { RemoveRepositoryMutation } from './graphql/remove-repository.mutation.js';
import { RenameInterestAreaMutation } from './graphql/rename-interest-area.mutation.js';
import { RepositoryResolver } from './graphql/repository.resolver.js';
import { RestoreInterestAreaMutation } from './graphql/restore-interest-area.mutation.js';
import { RetireInterestAreaMutation } from './graphql/retire-interest-area.mutation.js';
import { RetireRungMutation } from './graphql/retire-rung.mutation.js';
import { RevokeRoleMutation } from './graphql/revoke-role.mutation.js';
import { UpdateCommunitySettingsMutation } from './graphql/update-community-settings.mutation.js';
import { UpdateCommunityMutation } from './graphql/update-community.mutation.js';
import { UpdateRungMutation } from './graphql/update-rung.mutation.js';
import { ViewerMembershipsResolver } from './graphql/viewer-memberships.resolver.js';
import { InterestArea } from './interest-area.entity.js';
import { LadderRepository } from './ladder.repository.js';
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
    AreasRepository,
    LadderRepository,
    CommunitiesLoaders,
    CommunityResolver,
    CommunityMembersResolver,
    InterestAreaResolver,
    RepositoryResolver,
    MemberResolver,
    ViewerMembershipsResolver,
    CreateCommunity,
    CreateCommunityMutation,
    JoinCommunity,
    JoinCommunityMutation,
    AddInterestArea,
    AddInterestAreaMutation,
    RenameInterestArea,
    RenameInterestAreaMutation,
    MoveInterestArea,
    MoveInterestAreaMutation,
    RetireInterestArea,
    RetireInterestAreaMutation,
    RestoreInterestArea,
    RestoreInterestAreaMutation,
    ImportInterestAreas,
    ImportInterestAreasMutation,
    PublishConductText,
    PublishConductTextMutation,
    UpdateCommunity,
    UpdateCommunityMutation,
    UpdateCommunitySettings,
    UpdateCommunitySettingsMutation,
    AddRepository,
    AddRepositoryMutation,
    RemoveRepository,
    RemoveRepositoryMutation,
    GrantRole,
    GrantRoleMutation,
    RevokeRole,
    RevokeRoleMutation,
    AddRung,
    AddRungMutation,
    UpdateRung,
    UpdateRungMutation,
    MoveRung,
    MoveRungMutation,
    RetireRung,
    RetireRungMutation,
  ],
  exports: [CommunitiesRepository, MembersRepository, CommunitiesLoaders],
})
export class CommunitiesModule {}
