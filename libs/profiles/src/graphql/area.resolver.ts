import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CommunitiesLoaders, type InterestArea, InterestAreaType } from '#communities';
import type { GraphqlContext } from '#platform/graphql';
import type { MemberArea } from '../member-area.entity.js';
import { MemberAreaType } from './profile.type.js';
import { ProfilesLoaders } from './profiles.loaders.js';

@Resolver(() => MemberAreaType)
export class MemberAreaResolver {
  constructor(private readonly communities: CommunitiesLoaders) {}

  @ResolveField()
  area(@Parent() held: MemberArea, @Context() context: GraphqlContext): Promise<InterestArea | null> {
    return this.communities.areaById(context).load(held.areaId);
  }
}

@Resolver(() => InterestAreaType)
export class AreaMentorsResolver {
  constructor(private readonly loaders: ProfilesLoaders) {}

  @ResolveField(() => Int, {
    description: 'How many mentors have experience in this very area, with room or without. Public.',
  })
  mentorCount(@Parent() area: InterestArea, @Context() context: GraphqlContext): Promise<number> {
    return this.loaders.mentorCountOf(context).load(area.id);
  }
}
