import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal } from '#domain/refusals';
import { type GraphqlContext, RefusalType } from '#platform/graphql';
import type { Mentorship } from '../mentorship.entity.js';
import { refuseLeaving, whyNotInvite, whyNotOfferHandOver } from '../together.policy.js';
import { MentorshipType } from './mentorship.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { TogetherLoaders } from './together.loaders.js';
import { ViewerStanding } from './viewer-standing.js';

/** What the viewer may do about who guides in a mentorship, by the policies that the commands ask. */
@Resolver(() => MentorshipType)
export class TogetherStepsResolver {
  constructor(
    private readonly loaders: MentorshipsLoaders,
    private readonly together: TogetherLoaders,
    private readonly standing: ViewerStanding,
  ) {}

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer can invite co-mentors now; whom is said when they do.',
  })
  async viewerCanInviteCoMentor(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotInvite(mentorship, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot invite co-mentors now; empty when they can. At most 5.',
  })
  viewerCannotInviteCoMentorReasons(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotInvite(mentorship, context);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer can offer it to another mentor now; to whom is said when they do.',
  })
  async viewerCanOfferHandOver(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotOffer(mentorship, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot offer it to another mentor now; empty when they can. At most 5.',
  })
  viewerCannotOfferHandOverReasons(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotOffer(mentorship, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer, as a co-mentor, can leave it now.' })
  async viewerCanLeave(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotLeave(mentorship, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot leave it now; empty when they can. At most 5.',
  })
  viewerCannotLeaveReasons(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotLeave(mentorship, context);
  }

  private whyNotInvite(mentorship: Mentorship, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, mentorship.communityId, (viewer) =>
      whyNotInvite(viewer, mentorship),
    );
  }

  private whyNotOffer(mentorship: Mentorship, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, mentorship.communityId, async (viewer, now) => {
      const offer = await this.together.offerOpen(context).load(mentorship.id);
      return whyNotOfferHandOver(viewer, mentorship, offer !== null && now < offer.expiresAt);
    });
  }

  private whyNotLeave(mentorship: Mentorship, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, mentorship.communityId, async (viewer) => {
      const coMentors = await this.loaders.coMentorsOf(context).load(mentorship.id);
      return refuseLeaving(
        viewer,
        mentorship,
        coMentors.map(({ memberId }) => memberId),
      );
    });
  }
}
