import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { checkPlace } from '#domain/mentorships';
import type { Refusal } from '#domain/refusals';
import { type GraphqlContext, RefusalType } from '#platform/graphql';
import { type Thread, ThreadsLoaders, ThreadType } from '#threads';
import type { Mentorship } from '../mentorship.entity.js';
import { notYetInMentorship, refuseLeavingThread, refuseReferring } from '../together.policy.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';
import { ViewerStanding } from './viewer-standing.js';

/** What the viewer may do about who takes part in a thread, by the policies that the commands ask. */
@Resolver(() => ThreadType)
export class ThreadTogetherResolver {
  constructor(
    private readonly loaders: MentorshipsLoaders,
    private readonly threads: ThreadsLoaders,
    private readonly standing: ViewerStanding,
  ) {}

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer can invite another mentor into this thread alone now.',
  })
  async viewerCanRefer(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.whyNotRefer(thread, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description:
      'Why the viewer cannot invite another mentor into this thread alone now; empty when they can. At most 5.',
  })
  viewerCannotReferReasons(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<Refusal[]> {
    return this.whyNotRefer(thread, context);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer, as a guest, can leave this thread now.' })
  async viewerCanLeave(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<boolean> {
    const reasons = await this.standing.refusals(context, thread.communityId, async (viewer) => {
      const participants = await this.threads.participantsOf(context).load(thread.id);
      return refuseLeavingThread(participants.some(({ memberId, guest }) => guest && memberId === viewer.id));
    });
    return reasons.length === 0;
  }

  private whyNotRefer(thread: Thread, context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, thread.communityId, async (viewer) => {
      const mentorship = await this.mentorshipOf(thread, context);
      if (mentorship === null) return notYetInMentorship;
      const coMentors = await this.loaders.coMentorsOf(context).load(mentorship.id);
      const ids = coMentors.map(({ memberId }) => memberId);
      return (
        refuseReferring(viewer, mentorship, ids) ??
        checkPlace({ status: mentorship.status, closed: thread.closedAt !== null })
      );
    });
  }

  private async mentorshipOf(thread: Thread, context: GraphqlContext): Promise<Mentorship | null> {
    const id = await this.loaders.mentorshipIdOfThread(context).load(thread.id);
    return id === null ? null : this.loaders.mentorshipById(context).load(id);
  }
}
