import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { acceptHandOver } from '#domain/mentorships';
import type { Refusal } from '#domain/refusals';
import { type GraphqlContext, RefusalType } from '#platform/graphql';
import type { HandOver } from '../hand-over.entity.js';
import type { Mentorship } from '../mentorship.entity.js';
import { refuseTakingOver, whyNotObject, whyNotTakeBack } from '../together.policy.js';
import { HandOverType } from './hand-over.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { TogetherLoaders } from './together.loaders.js';
import { ViewerStanding } from './viewer-standing.js';

/** What the viewer may do with a hand-over, by the policies that the commands ask. */
@Resolver(() => HandOverType)
export class HandOverAnswersResolver {
  constructor(
    private readonly loaders: TogetherLoaders,
    private readonly mentorships: MentorshipsLoaders,
    private readonly standing: ViewerStanding,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer can take the mentorship over now.' })
  async viewerCanAccept(@Parent() handOver: HandOver, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.whyNotAccept(handOver, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot take the mentorship over now; empty when they can. At most 5.',
  })
  viewerCannotAcceptReasons(
    @Parent() handOver: HandOver,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotAccept(handOver, context);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer, as the mentor who is asked or as the mentee, can decline it now.',
  })
  async viewerCanDecline(@Parent() handOver: HandOver, @Context() context: GraphqlContext): Promise<boolean> {
    const reasons = await this.standing.refusals(context, handOver.communityId, async (viewer, now) =>
      whyNotObject(viewer, handOver, await this.mentorshipOf(handOver, context), now),
    );
    return reasons.length === 0;
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can take the offer back now.' })
  async viewerCanWithdraw(
    @Parent() handOver: HandOver,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    const reasons = await this.standing.refusals(context, handOver.communityId, (viewer, now) =>
      whyNotTakeBack(viewer, handOver, now),
    );
    return reasons.length === 0;
  }

  private whyNotAccept(handOver: HandOver, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, handOver.communityId, async (viewer, now) => {
      const refused = refuseTakingOver(viewer, handOver);
      if (refused !== null) return refused;
      const [mentorship, next] = await Promise.all([
        this.mentorshipOf(handOver, context),
        this.loaders.nextMentorOf(context).load(handOver.id),
      ]);
      if (next === null) throw new Error('an offer without its mentor');
      return acceptHandOver(handOver, mentorship, next, now).refused ?? null;
    });
  }

  private async mentorshipOf({ mentorshipId }: HandOver, context: GraphqlContext): Promise<Mentorship> {
    const mentorship = await this.mentorships.mentorshipById(context).load(mentorshipId);
    if (mentorship === null) throw new Error('an offer without its mentorship');
    return mentorship;
  }
}
