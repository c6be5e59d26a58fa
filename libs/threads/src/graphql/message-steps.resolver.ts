import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal } from '#domain/refusals';
import { editableUntil, whyNotChange, whyNotEdit } from '#domain/threads';
import { cannotAct, CommunitiesLoaders } from '#communities';
import { ApiError } from '#platform/errors';
import { DateTimeScalar, type GraphqlContext, RefusalType } from '#platform/graphql';
import type { Message } from '../message.entity.js';
import type { OwnPart } from '../participants.repository.js';
import type { Thread } from '../thread.entity.js';
import { cannotPost } from '../threads.policy.js';
import { MessagesLoaders } from './messages.loaders.js';
import { MessageType } from './thread.type.js';
import { ThreadsLoaders } from './threads.loaders.js';

/** What the viewer can do with a message, by the same rules as the mutations. */
@Resolver(() => MessageType)
export class MessageStepsResolver {
  constructor(
    private readonly loaders: MessagesLoaders,
    private readonly threads: ThreadsLoaders,
    private readonly communities: CommunitiesLoaders,
  ) {}

  @ResolveField(() => DateTimeScalar, {
    description: 'Until when its author can edit it, as long as nothing else is in the way.',
  })
  editableUntil(@Parent() message: Message): Date {
    return editableUntil(message);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer can edit it now.' })
  async viewerCanEdit(@Parent() message: Message, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.whyNotEdit(message, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description: 'Why the viewer cannot edit it now; empty when they can. At most 3.',
  })
  viewerCannotEditReasons(
    @Parent() message: Message,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotEdit(message, context);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer can delete it, and say whether it may be quoted.',
  })
  async viewerCanDelete(@Parent() message: Message, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.whyNotDelete(message, context)).length === 0;
  }

  @ResolveField(() => [RefusalType], {
    description:
      'Why the viewer cannot delete it, nor say whether it may be quoted; empty when they can. At most 2.',
  })
  viewerCannotDeleteReasons(
    @Parent() message: Message,
    @Context() context: GraphqlContext,
  ): Promise<Refusal[]> {
    return this.whyNotDelete(message, context);
  }

  private async whyNotEdit(message: Message, context: GraphqlContext): Promise<Refusal[]> {
    const [{ refused, thread, part }, now] = await Promise.all([
      this.standing(message, context),
      this.loaders.now(context)(),
    ]);
    return [refused, whyNotEdit(message, part.memberId, now), cannotPost(thread, part)].filter(
      (refusal) => refusal !== null,
    );
  }

  private async whyNotDelete(message: Message, context: GraphqlContext): Promise<Refusal[]> {
    const { refused, part } = await this.standing(message, context);
    return [refused, whyNotChange(message, part.memberId)].filter((refusal) => refusal !== null);
  }

  private async standing(
    message: Message,
    context: GraphqlContext,
  ): Promise<{ refused: Refusal | null; thread: Thread; part: OwnPart }> {
    const [thread, part] = await Promise.all([
      this.threads.threadById(context).load(message.threadId),
      this.threads.ownReading(context).load(message.threadId),
    ]);
    // Whoever left while this was read has no message any more, and nothing to be told about it.
    if (thread === null || part === null) throw ApiError.notFound('message');
    const [member, community] = await Promise.all([
      this.communities.viewerMember(context).load(thread.communityId),
      this.communities.communityById(context).load(thread.communityId),
    ]);
    if (member === null || community === null) throw ApiError.notFound('message');
    return { refused: cannotAct(member, community), thread, part };
  }
}
