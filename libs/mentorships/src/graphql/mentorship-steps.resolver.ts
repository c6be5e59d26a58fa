import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal } from '#domain/refusals';
import { type GraphqlContext, RefusalType } from '#platform/graphql';
import type { Mentorship } from '../mentorship.entity.js';
import { whyNotEnd, whyNotOpenThread, whyNotPause, whyNotResume } from '../mentorships.policy.js';
import { MentorshipType } from './mentorship.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { ViewerStanding } from './viewer-standing.js';

/** What the viewer may do with a mentorship, by the policies that the commands ask. */
@Resolver(() => MentorshipType)
export class MentorshipStepsResolver {
  constructor(
    private readonly loaders: MentorshipsLoaders,
    private readonly standing: ViewerStanding,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer can open another thread in it now.' })
  async viewerCanOpenThread(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotOpenThread(mentorship, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot open another thread in it now; empty when they can. At most 5.',
  })
  viewerCannotOpenThreadReasons(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotOpenThread(mentorship, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can pause it now.' })
  async viewerCanPause(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotPause(mentorship, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot pause it now; empty when they can. At most 5.',
  })
  viewerCannotPauseReasons(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotPause(mentorship, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can resume it now.' })
  async viewerCanResume(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotResume(mentorship, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot resume it now; empty when they can. At most 5.',
  })
  viewerCannotResumeReasons(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotResume(mentorship, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can complete or end it now.' })
  async viewerCanEnd(@Parent() mentorship: Mentorship, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.whyNotEnd(mentorship, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot complete or end it now; empty when they can. At most 5.',
  })
  viewerCannotEndReasons(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotEnd(mentorship, context);
  }

  private whyNotOpenThread(mentorship: Mentorship, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, mentorship.communityId, async (viewer) => {
      const coMentors = await this.loaders.coMentorsOf(context).load(mentorship.id);
      return whyNotOpenThread(
        viewer,
        mentorship,
        coMentors.map((one) => one.memberId),
      );
    });
  }

  private whyNotPause(mentorship: Mentorship, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, mentorship.communityId, (viewer) =>
      whyNotPause(viewer, mentorship),
    );
  }

  private whyNotResume(mentorship: Mentorship, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, mentorship.communityId, (viewer, now) =>
      whyNotResume(viewer, mentorship, now),
    );
  }

  private whyNotEnd(mentorship: Mentorship, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, mentorship.communityId, (viewer, now) =>
      whyNotEnd(viewer, mentorship, now),
    );
  }
}
