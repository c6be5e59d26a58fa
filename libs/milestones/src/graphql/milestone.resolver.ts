import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal } from '#domain/refusals';
import { cannotAct, CommunitiesLoaders, type Member, MemberType, type Rung, RungType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { Clock } from '#platform/clock';
import { ApiError } from '#platform/errors';
import { type GraphqlContext, RefusalType } from '#platform/graphql';
import type { Milestone } from '../milestone.entity.js';
import { whyNotDecide } from '../milestones.policy.js';
import { MilestonesRepository } from '../milestones.repository.js';
import { MilestoneType } from './milestone.type.js';
import { MilestonesLoaders } from './milestones.loaders.js';

@Resolver(() => MilestoneType)
export class MilestoneResolver {
  constructor(
    private readonly milestones: MilestonesRepository,
    private readonly loaders: MilestonesLoaders,
    private readonly communities: CommunitiesLoaders,
    private readonly clock: Clock,
  ) {}

  @Query(() => MilestoneType, {
    nullable: true,
    description: 'A milestone that the viewer may see; null for any other.',
  })
  async milestone(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which milestone.' }) id: string,
  ): Promise<Milestone | null> {
    return (await this.milestones.findForActor(actor, id))?.milestone ?? null;
  }

  @ResolveField(() => MemberType, { description: 'Who has reached it.' })
  member(@Parent() milestone: Milestone, @Context() context: GraphqlContext): Promise<Member | null> {
    return this.communities.memberById(context).load(milestone.memberId);
  }

  @ResolveField(() => RungType, { description: 'The rung of the ladder; it may be retired since.' })
  rung(@Parent() milestone: Milestone, @Context() context: GraphqlContext): Promise<Rung | null> {
    return this.communities.rungById(context).load(milestone.rungId);
  }

  @ResolveField(() => MemberType, {
    nullable: true,
    description: 'Who confirmed or declined it; null while it waits, and where nobody’s word was needed.',
  })
  decidedBy(
    @Parent() { decidedById }: Milestone,
    @Context() context: GraphqlContext,
  ): Promise<Member | null> | null {
    return decidedById === null ? null : this.communities.memberById(context).load(decidedById);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can confirm or decline it now.' })
  async viewerCanConfirm(
    @Parent() milestone: Milestone,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotConfirm(milestone, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot confirm or decline it now; empty when they can. At most 5.',
  })
  viewerCannotConfirmReasons(
    @Parent() milestone: Milestone,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotConfirm(milestone, context);
  }

  private async whyNotConfirm(milestone: Milestone, context: GraphqlContext): Promise<Refusal[]> {
    const { communityId, memberId } = milestone;
    const [viewer, community, guides] = await Promise.all([
      this.communities.viewerMember(context).load(communityId),
      this.communities.communityById(context).load(communityId),
      this.loaders.viewerGuides(context).load(memberId),
    ]);
    if (viewer === null || community === null) throw ApiError.notFound('community');
    const { id, roles } = viewer;
    const refused =
      cannotAct(viewer, community) ?? whyNotDecide({ id, roles, guides }, milestone, this.clock.now());
    return refused === null ? [] : [refused];
  }
}
