import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentityLoaders, UserType, type User } from '#identity';
import { type Actor, CurrentActor } from '#platform/auth';
import type { GraphqlContext } from '#platform/graphql';
import type { Community } from '../community.entity.js';
import type { Member } from '../member.entity.js';
import { MembersRepository } from '../members.repository.js';
import { CommunitiesLoaders } from './communities.loaders.js';
import { CommunityType } from './community.type.js';
import { MemberType } from './member.type.js';

@Resolver(() => MemberType)
export class MemberResolver {
  constructor(
    private readonly members: MembersRepository,
    private readonly loaders: CommunitiesLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @Query(() => MemberType, {
    nullable: true,
    description: 'A member of a community that the viewer belongs to; null for any other.',
  })
  member(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which member.' }) id: string,
  ): Promise<Member | null> {
    return this.members.findForActor(actor, id);
  }

  @ResolveField(() => UserType, { description: 'The person.' })
  user(@Parent() member: Member, @Context() context: GraphqlContext): Promise<User | null> {
    return this.identity.userById(context).load(member.userId);
  }

  @ResolveField(() => CommunityType, { description: 'Where they are a member.' })
  community(@Parent() member: Member, @Context() context: GraphqlContext): Promise<Community | null> {
    return this.loaders.communityById(context).load(member.communityId);
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether they accepted the newest conduct text; until then the member can read, but change nothing.',
  })
  async acceptedCurrentConduct(
    @Parent() member: Member,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    const community = await this.loaders.communityById(context).load(member.communityId);
    return community !== null && member.acceptedConductVersion >= community.conductVersion;
  }
}
