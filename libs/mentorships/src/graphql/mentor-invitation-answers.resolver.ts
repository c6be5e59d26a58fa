import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { acceptInvitation } from '#domain/mentorships';
import type { Refusal } from '#domain/refusals';
import { type GraphqlContext, RefusalType } from '#platform/graphql';
import type { MentorInvitation } from '../mentor-invitation.entity.js';
import { refuseAnswering, whyNotAnswer, whyNotWithdrawInvitation } from '../together.policy.js';
import { MentorInvitationType } from './mentor-invitation.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { TogetherLoaders } from './together.loaders.js';
import { ViewerStanding } from './viewer-standing.js';

/** What the viewer may do with an invitation, by the policies that the commands ask. */
@Resolver(() => MentorInvitationType)
export class MentorInvitationAnswersResolver {
  constructor(
    private readonly loaders: TogetherLoaders,
    private readonly mentorships: MentorshipsLoaders,
    private readonly standing: ViewerStanding,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer can accept it now.' })
  async viewerCanAccept(
    @Parent() invitation: MentorInvitation,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotAccept(invitation, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot accept it now; empty when they can. At most 5.',
  })
  viewerCannotAcceptReasons(
    @Parent() invitation: MentorInvitation,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotAccept(invitation, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can decline it now.' })
  async viewerCanDecline(
    @Parent() invitation: MentorInvitation,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    const reasons = await this.standing.refusals(context, invitation.communityId, (viewer, now) =>
      whyNotAnswer(viewer, invitation, now),
    );
    return reasons.length === 0;
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can take it back now.' })
  async viewerCanWithdraw(
    @Parent() invitation: MentorInvitation,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    const reasons = await this.standing.refusals(context, invitation.communityId, async (viewer, now) => {
      const mentorship = await this.mentorships.mentorshipById(context).load(invitation.mentorshipId);
      if (mentorship === null) throw new Error('an invitation without its mentorship');
      return whyNotWithdrawInvitation(viewer, invitation, mentorship, now);
    });
    return reasons.length === 0;
  }

  private whyNotAccept(invitation: MentorInvitation, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, invitation.communityId, async (viewer, now) => {
      const refused = refuseAnswering(viewer, invitation);
      if (refused !== null) return refused;
      const facts = await this.loaders.invitingFacts(context).load(invitation.id);
      if (facts === null) throw new Error('an invitation without its mentor');
      return acceptInvitation(invitation, facts, facts, now).refused ?? null;
    });
  }
}
