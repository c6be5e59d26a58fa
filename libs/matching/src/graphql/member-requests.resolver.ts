import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal } from '#domain/refusals';
import { cannotAct, CommunitiesLoaders, type Member, MemberType } from '#communities';
import { Clock } from '#platform/clock';
import { type GraphqlContext, RefusalType } from '#platform/graphql';
import { acceptsFrom, pairRefusals } from '../request-gates.js';
import { MatchingLoaders } from './matching.loaders.js';

/** Whether the viewer can ask a member to be their mentor: the answers are the viewer's own, and differ for others. */
@Resolver(() => MemberType)
export class MemberRequestsResolver {
  constructor(
    private readonly communities: CommunitiesLoaders,
    private readonly loaders: MatchingLoaders,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Boolean, {
    description:
      'Whether they are a mentor who takes requests at the moment: not paused, not away, available to the viewer. Whether there is room is said by `headroom`.',
  })
  async acceptingRequests(@Parent() member: Member, @Context() context: GraphqlContext): Promise<boolean> {
    const { facts } = await this.asked(member, context);
    return facts !== null && acceptsFrom(facts, this.clock.now());
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer, as a newcomer, can ask this member to be their mentor now, as far as the two are concerned; `submitRequest` also looks at how many requests of theirs wait.',
  })
  async viewerCanRequest(@Parent() member: Member, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.refusals(member, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description:
      'Why the viewer cannot ask this member to be their mentor, most telling first; empty when they can; at most ten.',
  })
  viewerCannotRequestReasons(
    @Parent() member: Member,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.refusals(member, context);
  }

  private async refusals(member: Member, context: GraphqlContext): Promise<Refusal[]> {
    const { viewer, facts } = await this.asked(member, context);
    const community = await this.communities.communityById(context).load(member.communityId);
    if (viewer === null || facts === null || community === null) {
      throw new Error(`the member ${member.id} was shown to somebody who shares no community with them`);
    }
    const standing = cannotAct(viewer, community);
    return [...(standing === null ? [] : [standing]), ...pairRefusals(facts, this.clock.now())];
  }

  private async asked(member: Member, context: GraphqlContext) {
    const viewer = await this.communities.viewerMember(context).load(member.communityId);
    if (viewer === null) return { viewer, facts: null };
    const pair = { newcomerId: viewer.id, mentorId: member.id };
    return { viewer, facts: await this.loaders.pairFacts(context).load(pair) };
  }
}
