import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { expectedWait } from '#domain/insights';
import { type Community, CommunityType } from '#communities';
import type { GraphqlContext } from '#platform/graphql';
import { ExpectedWaitType } from './expected-wait.type.js';
import { InsightsLoaders } from './insights.loaders.js';

@Resolver(() => CommunityType)
export class ExpectedWaitResolver {
  constructor(private readonly loaders: InsightsLoaders) {}

  @ResolveField(() => ExpectedWaitType, {
    description: 'How long newcomers wait here until a mentor takes them on. Public.',
  })
  async expectedWait(
    @Parent() community: Community,
    @Context() context: GraphqlContext,
  ): Promise<ExpectedWaitType> {
    const { curve, ...wait } = expectedWait(await this.loaders.waitsIn(context).load(community.id));
    return { ...wait, curve: curve.map(({ time, waiting }) => ({ hours: time, stillWaiting: waiting })) };
  }
}
