import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '#platform/graphql';
import type { InterestArea } from '../interest-area.entity.js';
import { CommunitiesLoaders } from './communities.loaders.js';
import { InterestAreaType } from './community.type.js';

@Resolver(() => InterestAreaType)
export class InterestAreaResolver {
  constructor(private readonly loaders: CommunitiesLoaders) {}

  @ResolveField(() => InterestAreaType, {
    nullable: true,
    description: 'The area above; null at the top of the tree.',
  })
  async parent(
    @Parent() area: InterestArea,
    @Context() context: GraphqlContext,
  ): Promise<InterestArea | null> {
    return area.parentId === null ? null : this.loaders.areaById(context).load(area.parentId);
  }
}
