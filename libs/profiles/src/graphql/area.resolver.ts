import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CommunitiesLoaders, type InterestArea, InterestAreaType } from '#communities';
import { ApiError } from '#platform/errors';
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
  async mentorCount(
    @Parent() area: InterestArea,
    @Args('experience', {
      type: () => Int,
      nullable: true,
      description:
        'Only with at least this experience: 1 can help with first steps, 2 works in it, 3 knows it inside out; 1 when absent.',
    })
    experience: number | null,
    @Context() context: GraphqlContext,
  ): Promise<number> {
    const count = (await this.loaders.mentorCountsOf(context).load(area.id))[(experience ?? 1) - 1];
    if (count === undefined) throw ApiError.badInput('`experience` goes from 1 to 3.');
    return count;
  }
}
