import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal } from '#domain/refusals';
import { unreadCount } from '#domain/threads';
import { cannotAct, CommunitiesLoaders, type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { ApiError } from '#platform/errors';
import {
  type Connection,
  type GraphqlContext,
  PageArgs,
  readPage,
  RefusalType,
  toConnection,
} from '#platform/graphql';
import type { Message } from '../message.entity.js';
import type { Thread } from '../thread.entity.js';
import { cannotPost } from '../threads.policy.js';
import { ThreadsRepository } from '../threads.repository.js';
import { MessageConnection, ThreadType } from './thread.type.js';
import { ThreadsLoaders } from './threads.loaders.js';

@Resolver(() => ThreadType)
export class ThreadResolver {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly loaders: ThreadsLoaders,
    private readonly communities: CommunitiesLoaders,
  ) {}

  @Query(() => ThreadType, {
    nullable: true,
    description: 'A thread in which the viewer takes part; null for any other.',
  })
  thread(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which thread.' }) id: string,
  ): Promise<Thread | null> {
    return this.threads.findForActor(actor, id);
  }

  @ResolveField(() => [MemberType], {
    description:
      'Who takes part: the mentee first, then mentors in the order in which they joined; at most 12.',
  })
  async participants(
    @Parent() thread: Thread,
    @Context() context: GraphqlContext,
  ): Promise<(Member | null)[]> {
    const participants = await this.loaders.participantsOf(context).load(thread.id);
    const members = this.communities.memberById(context);
    return Promise.all(participants.map(({ memberId }) => members.load(memberId)));
  }

  @ResolveField(() => MemberType, {
    nullable: true,
    description: 'Whose answer it waits for; null when nobody’s, or while no mentor is found yet.',
  })
  awaiting(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<Member | null> | null {
    return thread.awaitingId === null ? null : this.communities.memberById(context).load(thread.awaitingId);
  }

  @ResolveField(() => MessageConnection, {
    description: 'Its messages, oldest first; `last` gives the newest ones.',
  })
  async messages(
    @Parent() thread: Thread,
    @Args() args: PageArgs,
    @Context() context: GraphqlContext,
  ): Promise<Connection<Message>> {
    const page = readPage(args, ['number']);
    return toConnection(await this.loaders.messagesOf(context).load({ id: thread.id, page }), page, {
      position: (message) => [message.sequence],
      node: (message) => message,
      totalCount: thread.lastSequence, // sequences have no gaps
    });
  }

  @ResolveField(() => Int, {
    description: "How many messages the viewer has not read; one's own count as read.",
  })
  async unreadCount(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<number> {
    const part = await this.loaders.ownReading(context).load(thread.id);
    return part === null ? 0 : unreadCount(thread.lastSequence, part.readUpTo, part.ownSince);
  }

  @ResolveField(() => Int, {
    description: 'Sequence up to which the viewer has read; 0 for nothing.',
  })
  async readUpTo(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<number> {
    return (await this.loaders.ownReading(context).load(thread.id))?.readUpTo ?? 0;
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can post here now.' })
  async viewerCanPost(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.whyNotPost(thread, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot post here now; empty when they can. At most 2.',
  })
  viewerCannotPostReasons(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<Refusal[]> {
    return this.whyNotPost(thread, context);
  }

  /** What `postMessage` would refuse with, by the same rules. */
  private async whyNotPost(thread: Thread, context: GraphqlContext): Promise<Refusal[]> {
    const [part, member, community] = await Promise.all([
      this.loaders.ownReading(context).load(thread.id),
      this.communities.viewerMember(context).load(thread.communityId),
      this.communities.communityById(context).load(thread.communityId),
    ]);
    // Whoever left while this was read has no thread any more, and nothing to be told about it.
    if (part === null || member === null || community === null) throw ApiError.notFound('thread');
    return [cannotAct(member, community), cannotPost(thread, part)].filter((refusal) => refusal !== null);
  }
}
