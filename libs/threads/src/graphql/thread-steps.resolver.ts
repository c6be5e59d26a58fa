import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal } from '#domain/refusals';
import { type GraphqlContext, RefusalType } from '#platform/graphql';
import type { Thread } from '../thread.entity.js';
import { cannotPost, cannotRetitle } from '../threads.policy.js';
import { ThreadStanding } from './thread-standing.js';
import { ThreadType } from './thread.type.js';

/** What the viewer may do in a thread, by the policies that the commands ask. */
@Resolver(() => ThreadType)
export class ThreadStepsResolver {
  constructor(private readonly standing: ThreadStanding) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer can post here now.' })
  async viewerCanPost(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.viewerCannotPostReasons(thread, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot post here now; empty when they can. At most 2.',
  })
  viewerCannotPostReasons(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<Refusal[]> {
    return this.standing.refusals(context, thread, (part) => cannotPost(thread, part));
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can give it another title now.' })
  async viewerCanRetitle(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.viewerCannotRetitleReasons(thread, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot give it another title now; empty when they can. At most 2.',
  })
  viewerCannotRetitleReasons(
    @Parent() thread: Thread,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.standing.refusals(context, thread, (part) => cannotRetitle(thread, part));
  }
}
