import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal } from '#domain/refusals';
import { type GraphqlContext, RefusalType } from '#platform/graphql';
import { alreadyClosed, alreadyOpen, cannotReopen, type Thread, ThreadStanding, ThreadType } from '#threads';
import { refuseClosing } from '../threads-of-mentorships.policy.js';
import { MentorshipsLoaders } from './mentorships.loaders.js';

/** Whether the viewer may close a thread by hand, or open it again, by the policies that the commands ask. */
@Resolver(() => ThreadType)
export class ThreadClosingResolver {
  constructor(
    private readonly loaders: MentorshipsLoaders,
    private readonly standing: ThreadStanding,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer can close it now.' })
  async viewerCanClose(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.viewerCannotCloseReasons(thread, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why there is nothing for the viewer to close now; empty when they can. At most 2.',
  })
  viewerCannotCloseReasons(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(
      context,
      thread,
      async (part) =>
        alreadyClosed(thread, part) ??
        refuseClosing(await this.loaders.mentorshipIdOfThread(context).load(thread.id)),
    );
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can open it again now.' })
  async viewerCanReopen(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.viewerCannotReopenReasons(thread, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why there is nothing for the viewer to open again now; empty when they can. At most 2.',
  })
  viewerCannotReopenReasons(
    @Parent() thread: Thread,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.standing.refusals(
      context,
      thread,
      (part) => cannotReopen(thread, part) ?? alreadyOpen(thread, part),
    );
  }
}
