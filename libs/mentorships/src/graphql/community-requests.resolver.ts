import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Community, CommunitiesLoaders, CommunityType } from '#communities';
import { ForwardPageArgs, type GraphqlContext } from '#platform/graphql';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { Listed, type Listing } from './listed.js';
import { MentorshipRequestConnection } from './mentorship-request.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';

@Resolver(() => CommunityType)
export class CommunityRequestsResolver {
  constructor(
    private readonly loaders: MentorshipsLoaders,
    private readonly listed: Listed,
    private readonly communities: CommunitiesLoaders,
  ) {}

  @ResolveField(() => MentorshipRequestConnection, {
    nullable: true,
    description:
      'Requests that any mentor may claim, the longest there first; without the viewer’s own. One that a mentor holds for the moment is among them: see `claim`. `Member.queueMatches` has them in the order in which they suit a mentor. For mentors and coordinators of the community; null for everybody else.',
  })
  async openQueue(
    @Parent() community: Community,
    @Args() args: ForwardPageArgs,
    @Context() context: GraphqlContext,
  ): Promise<Listing<MentorshipRequest> | null> {
    const viewer = await this.communities.viewerMember(context).load(community.id);
    if (viewer === null || !viewer.roles.some((role) => role !== 'NEWCOMER')) return null;
    const load = (id: string) => this.loaders.requestById(context).load(id);
    return this.listed.connection(context, 'openQueue', community.id, args, load);
  }

  @ResolveField(() => MentorshipRequestConnection, {
    nullable: true,
    description:
      'Every request that waits for an answer, of one mentor or in the open queue; who asked first (`askedAt`) comes first. For coordinators: null for everybody else.',
  })
  async waitingRequests(
    @Parent() community: Community,
    @Args() args: ForwardPageArgs,
    @Context() context: GraphqlContext,
  ): Promise<Listing<MentorshipRequest> | null> {
    const viewer = await this.communities.viewerMember(context).load(community.id);
    if (!viewer?.roles.includes('COORDINATOR')) return null;
    const load = (firstId: string) => this.loaders.waitingOfAsking(context).load(firstId);
    return this.listed.connection(context, 'waitingAskings', community.id, args, load);
  }
}
