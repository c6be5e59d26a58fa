import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CommunitiesLoaders, type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { type Connection, type GraphqlContext, PageArgs, readPage, toConnection } from '#platform/graphql';
import type { Message } from '../message.entity.js';
import type { Thread } from '../thread.entity.js';
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
}
