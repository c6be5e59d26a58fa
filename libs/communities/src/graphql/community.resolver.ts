import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberRole, settingsOf } from '#domain/communities';
import { Public } from '#platform/auth';
import {
  type Connection,
  ForwardPageArgs,
  type GraphqlContext,
  readPage,
  toConnection,
} from '#platform/graphql';
import { CommunitiesRepository } from '../communities.repository.js';
import type { Community } from '../community.entity.js';
import type { ConductText } from '../conduct-text.entity.js';
import type { InterestArea } from '../interest-area.entity.js';
import type { Member } from '../member.entity.js';
import type { Repository } from '../repository.entity.js';
import type { Rung } from '../rung.entity.js';
import { CommunitiesLoaders } from './communities.loaders.js';
import {
  CommunityConnection,
  CommunityType,
  ConductTextType,
  InterestAreaType,
  RepositoryType,
  RungType,
} from './community.type.js';
import { CommunitySettingsType, settingsAnswer } from './community-settings.type.js';
import { MemberType } from './member.type.js';

@Resolver(() => CommunityType)
export class CommunityResolver {
  constructor(
    private readonly communities: CommunitiesRepository,
    private readonly loaders: CommunitiesLoaders,
  ) {}

  @Public()
  @Query(() => CommunityConnection, { name: 'communities', description: 'All communities, by name. Public.' })
  async all(@Args() args: ForwardPageArgs): Promise<Connection<Community>> {
    const page = readPage(args, ['string', 'string']);
    return toConnection(await this.communities.page(page), page, {
      position: (community) => [community.name, community.id],
      node: (community) => community,
      totalCount: () => this.communities.count(),
    });
  }

  @Public()
  @Query(() => CommunityType, {
    nullable: true,
    description: 'The community of a slug; null when there is none. Public.',
  })
  community(
    @Args('slug', { type: () => String, description: 'Its short name in addresses, e.g. `cpython`.' })
    slug: string,
  ): Promise<Community | null> {
    return this.communities.bySlug(slug);
  }

  @ResolveField(() => [RepositoryType], { description: 'Its repositories on GitHub, by name; at most 200.' })
  repositories(@Parent() community: Community, @Context() context: GraphqlContext): Promise<Repository[]> {
    return this.loaders.repositoriesOf(context).load(community.id);
  }

  @ResolveField(() => CommunitySettingsType, { description: 'How requests and matches work here.' })
  settings(@Parent() community: Community): CommunitySettingsType {
    return settingsAnswer(settingsOf(community.settings));
  }

  @ResolveField(() => ConductTextType, { description: 'The newest conduct text, which joining accepts.' })
  conduct(@Parent() community: Community, @Context() context: GraphqlContext): Promise<ConductText | null> {
    return this.loaders.conductText(context).load(community.id);
  }

  @ResolveField(() => [InterestAreaType], {
    description: 'The tree of areas in use, flat, in order: each knows its parent; at most 2,000.',
  })
  areas(@Parent() community: Community, @Context() context: GraphqlContext): Promise<InterestArea[]> {
    return this.loaders.areasOf(context).load(community.id);
  }

  @ResolveField(() => [InterestAreaType], {
    nullable: true,
    description:
      'The areas that were retired, by name, which `restoreInterestArea` takes back into use; at most 2,000. For coordinators: null for everybody else.',
  })
  async retiredAreas(
    @Parent() community: Community,
    @Context() context: GraphqlContext,
  ): Promise<InterestArea[] | null> {
    const viewer = await this.loaders.viewerMember(context).load(community.id);
    if (!viewer?.roles.includes(MemberRole.COORDINATOR)) return null;
    return this.loaders.retiredAreasOf(context).load(community.id);
  }

  @ResolveField(() => [RungType], { description: 'The ladder, from the first rung up; at most 50.' })
  ladder(@Parent() community: Community, @Context() context: GraphqlContext): Promise<Rung[]> {
    return this.loaders.ladderOf(context).load(community.id);
  }

  @ResolveField(() => MemberType, {
    nullable: true,
    description: "The viewer's own membership; null when they have none.",
  })
  viewerMember(@Parent() community: Community, @Context() context: GraphqlContext): Promise<Member | null> {
    return this.loaders.viewerMember(context).load(community.id);
  }
}
