import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal } from '#domain/refusals';
import { type GraphqlContext, RefusalType } from '#platform/graphql';
import { ProfilesLoaders } from '#profiles';
import { claimingMentor } from '../claiming-mentor.js';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import {
  type Viewing,
  whyNotAccept,
  whyNotClaim,
  whyNotDecline,
  whyNotRelease,
  whyNotWithdraw,
} from '../mentorships.policy.js';
import { MentorshipRequestType } from './mentorship-request.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { ViewerStanding } from './viewer-standing.js';

/** What the viewer may do with a request, by the policies that the commands ask. */
@Resolver(() => MentorshipRequestType)
export class RequestAnswersResolver {
  constructor(
    private readonly loaders: MentorshipsLoaders,
    private readonly standing: ViewerStanding,
    private readonly profiles: ProfilesLoaders,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer can accept it now.' })
  async viewerCanAccept(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotAccept(request, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot accept it now; empty when they can. At most 5.',
  })
  viewerCannotAcceptReasons(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotAccept(request, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can decline it now.' })
  async viewerCanDecline(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotDecline(request, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot decline it now; empty when they can. At most 5.',
  })
  viewerCannotDeclineReasons(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotDecline(request, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can claim it from the open queue now.' })
  async viewerCanClaim(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotClaim(request, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot claim it from the open queue now; empty when they can. At most 5.',
  })
  viewerCannotClaimReasons(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotClaim(request, context);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer holds it out of the open queue, and can let it go now.',
  })
  async viewerCanRelease(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotRelease(request, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot let it go now; empty when they can. At most 5.',
  })
  viewerCannotReleaseReasons(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotRelease(request, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can take it back now.' })
  async viewerCanWithdraw(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotWithdraw(request, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot take it back now; empty when they can. At most 5.',
  })
  viewerCannotWithdrawReasons(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotWithdraw(request, context);
  }

  private whyNotAccept(request: MentorshipRequest, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, request.communityId, async (viewer, now) =>
      whyNotAccept(viewer, request, await this.mentor(viewer, request, context, now), now),
    );
  }

  private whyNotDecline(request: MentorshipRequest, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, request.communityId, (viewer, now) =>
      whyNotDecline(viewer, request, now),
    );
  }

  private whyNotClaim(request: MentorshipRequest, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, request.communityId, async (viewer, now) =>
      whyNotClaim(viewer, request, await this.mentor(viewer, request, context, now), now),
    );
  }

  /** The viewer as a mentor beside the request; null for who never offered mentoring. */
  private async mentor(viewer: Viewing, request: MentorshipRequest, context: GraphqlContext, now: Date) {
    const [profile, facts] = await Promise.all([
      this.profiles.profileOf(context).load(viewer.id),
      this.loaders.claimFacts(context).load(request.id),
    ]);
    if (facts === null) throw new Error('a request without its community');
    return profile && claimingMentor(profile, facts, now);
  }

  private whyNotRelease(request: MentorshipRequest, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, request.communityId, (viewer, now) =>
      whyNotRelease(viewer, request, now),
    );
  }

  private whyNotWithdraw(request: MentorshipRequest, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, request.communityId, (viewer, now) =>
      whyNotWithdraw(viewer, request, now),
    );
  }
}
