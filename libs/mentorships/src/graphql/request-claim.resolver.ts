import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CommunitiesLoaders, type Member, MemberType } from '#communities';
import type { GraphqlContext } from '#platform/graphql';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { RequestClaimType } from './request-claim.type.js';

/** A claim is two columns of the request that is held. */
@Resolver(() => RequestClaimType)
export class RequestClaimResolver {
  constructor(private readonly communities: CommunitiesLoaders) {}

  @ResolveField(() => MemberType, { description: 'Who has it.' })
  mentor(
    @Parent() { claimedById }: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<Member | null> {
    if (claimedById === null) throw new Error('a claim that nobody has');
    return this.communities.memberById(context).load(claimedById);
  }

  @ResolveField()
  until(@Parent() { claimedUntil }: MentorshipRequest): Date | null {
    return claimedUntil;
  }
}
