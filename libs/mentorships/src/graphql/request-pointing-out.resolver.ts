import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { settingsOf } from '#domain/communities';
import { pointOutDays } from '#domain/mentorships';
import type { Refusal } from '#domain/refusals';
import { CommunitiesLoaders } from '#communities';
import { DateTimeScalar, type GraphqlContext, RefusalType } from '#platform/graphql';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { canSeePointingOut, whyNotPointOut } from '../mentorships.policy.js';
import { MentorshipRequestType } from './mentorship-request.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { ViewerStanding } from './viewer-standing.js';

/** What coordinators do about a request that waits too long. */
@Resolver(() => MentorshipRequestType)
export class RequestPointingOutResolver {
  constructor(
    private readonly loaders: MentorshipsLoaders,
    private readonly standing: ViewerStanding,
    private readonly communities: CommunitiesLoaders,
  ) {}

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description:
      'When coordinators last had it pointed out to a mentor. For coordinators: null for everybody else, and while nobody did.',
  })
  async pointedOutAt(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<Date | null> {
    const viewer = await this.standing.viewer(context, request.communityId);
    return canSeePointingOut(viewer, request) ? request.pointedOutAt : null;
  }

  @ResolveField(() => Boolean, {
    description: `Whether the viewer can have it pointed out now: as a coordinator, once it waits too long, and once in ${pointOutDays} days. Whether a mentor is left whom it suits shows only then.`,
  })
  async viewerCanPointOut(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotPointOut(request, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot have it pointed out now; empty when they can. At most 5.',
  })
  viewerCannotPointOutReasons(
    @Parent() request: MentorshipRequest,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotPointOut(request, context);
  }

  private whyNotPointOut(request: MentorshipRequest, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, request.communityId, async (viewer, now) => {
      const [first, community] = await Promise.all([
        this.loaders.requestById(context).load(request.firstRequestId),
        this.communities.communityById(context).load(request.communityId),
      ]);
      if (first === null || community === null) throw new Error('a request without its beginning');
      const { requestDays } = settingsOf(community.settings);
      return whyNotPointOut(viewer, request, { askedAt: first.submittedAt, requestDays }, now);
    });
  }
}
