import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '#identity';
import type { Actor } from '#platform/auth';
import type { GraphqlContext } from '#platform/graphql';
import { CommunitiesRepository } from '../communities.repository.js';
import type { Member } from '../member.entity.js';
import { MembersRepository } from '../members.repository.js';
import { CommunitiesLoaders } from './communities.loaders.js';
import { MemberType } from './member.type.js';

@Resolver(() => ViewerType)
export class ViewerMembershipsResolver {
  constructor(
    private readonly communities: CommunitiesRepository,
    private readonly members: MembersRepository,
    private readonly loaders: CommunitiesLoaders,
  ) {}

  @ResolveField(() => [MemberType], { description: "The viewer's memberships, oldest first." })
  memberships(@Parent() _viewer: ViewerType, @Context('actor') actor: Actor): Promise<Member[]> {
    return this.members.ofActor(actor);
  }

  @ResolveField(() => MemberType, {
    nullable: true,
    description: "The viewer's membership of one community; null when they have none.",
  })
  async membership(
    @Args('community', { type: () => String, description: "The community's slug." }) slug: string,
    @Context() context: GraphqlContext,
  ): Promise<Member | null> {
    const community = await this.communities.bySlug(slug);
    return community === null ? null : this.loaders.viewerMember(context).load(community.id);
  }
}
