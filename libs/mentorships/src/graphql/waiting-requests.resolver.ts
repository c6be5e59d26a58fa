import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Community, CommunitiesLoaders, CommunityType } from '#communities';
import { DateTimeScalar, ForwardPageArgs, type GraphqlContext } from '#platform/graphql';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { Listed, type Listing } from './listed.js';
import { MentorshipRequestConnection, MentorshipRequestType } from './mentorship-request.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';

@Resolver(() => CommunityType)
export class WaitingRequestsResolver {
  constructor(
    private readonly loaders: MentorshipsLoaders,
    private readonly listed: Listed,
    private readonly communities: CommunitiesLoaders,
  ) {}

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

@Resolver(() => MentorshipRequestType)
export class AskedAtResolver {
  constructor(private readonly loaders: MentorshipsLoaders) {}

  @ResolveField(() => DateTimeScalar, {
    description:
      'When the newcomer first asked: earlier than `submittedAt` for a request as which another one went on.',
  })
  async askedAt(
    @Parent() { id, firstRequestId, submittedAt }: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<Date> {
    if (id === firstRequestId) return submittedAt;
    return (await this.loaders.requestById(context).load(firstRequestId))?.submittedAt ?? submittedAt;
  }
}
