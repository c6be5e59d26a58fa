import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { openQuestionSince } from '#domain/mentorships';
import type { Refusal } from '#domain/refusals';
import { DateTimeScalar, type GraphqlContext, RefusalType } from '#platform/graphql';
import type { Mentorship } from '../mentorship.entity.js';
import { whyNotKeepGoing, whyNotReopen } from '../quiet-mentorships.policy.js';
import { MentorshipType } from './mentorship.type.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { QuietMentorshipsLoaders } from './quiet-mentorships.loaders.js';
import { ViewerStanding } from './viewer-standing.js';

/** Whether a mentorship has fallen silent, and what the viewer can do about it. */
@Resolver(() => MentorshipType)
export class QuietMentorshipResolver {
  constructor(
    private readonly loaders: MentorshipsLoaders,
    private readonly quiet: QuietMentorshipsLoaders,
    private readonly standing: ViewerStanding,
  ) {}

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description:
      'When both were asked, after a long silence, whether it still goes on; null when they were not, or somebody has answered since, be it by a message. Without an answer it is closed kindly some days later.',
  })
  async stillGoingAskedAt(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<Date | null> {
    if (mentorship.stillGoingAskedAt === null) return null;
    const lastMessageAt = await this.quiet.lastMessageAt(context).load(mentorship.id);
    return openQuestionSince({ ...mentorship, lastMessageAt: lastMessageAt ?? mentorship.startedAt });
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can say now that it still goes on.' })
  async viewerCanKeepGoing(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotKeepGoing(mentorship, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot say now that it still goes on; empty when they can. At most 5.',
  })
  viewerCannotKeepGoingReasons(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotKeepGoing(mentorship, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can reopen it now.' })
  async viewerCanReopen(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    return (await this.whyNotReopen(mentorship, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot reopen it now; empty when they can. At most 5.',
  })
  viewerCannotReopenReasons(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotReopen(mentorship, context);
  }

  private whyNotKeepGoing(mentorship: Mentorship, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, mentorship.communityId, async (viewer, now) => {
      const coMentors = await this.loaders.coMentorsOf(context).load(mentorship.id);
      const ids = coMentors.map(({ memberId }) => memberId);
      return whyNotKeepGoing(viewer, mentorship, ids, now);
    });
  }

  private whyNotReopen(mentorship: Mentorship, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, mentorship.communityId, async (viewer, now) => {
      const pair = await this.quiet.reopeningFacts(context).load(mentorship.id);
      if (pair === null) throw new Error('a mentorship without its two');
      return whyNotReopen(viewer, mentorship, pair, now);
    });
  }
}
