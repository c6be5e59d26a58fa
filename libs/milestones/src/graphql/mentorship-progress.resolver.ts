import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { LadderProgress } from '#domain/milestones';
import type { Rung } from '#communities';
import { type Mentorship, MentorshipType } from '#mentorships';
import type { GraphqlContext } from '#platform/graphql';
import { LadderProgressType } from './milestone.type.js';
import { Progress } from './progress.js';

@Resolver(() => MentorshipType)
export class MentorshipProgressResolver {
  constructor(private readonly ladders: Progress) {}

  @ResolveField(() => LadderProgressType, { description: 'How far the mentee has come on the ladder.' })
  progress(
    @Parent() mentorship: Mentorship,
    @Context() context: GraphqlContext,
  ): Promise<LadderProgress<Rung>> {
    return this.ladders.of(context, mentorship.communityId, mentorship.menteeId);
  }
}
