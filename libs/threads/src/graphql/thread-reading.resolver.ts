import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { unreadCount } from '#domain/threads';
import { CommunitiesLoaders, type Member, MemberType } from '#communities';
import { DateTimeScalar, type GraphqlContext } from '#platform/graphql';
import { noDraft, type OwnDraft } from '../drafts.repository.js';
import type { Thread } from '../thread.entity.js';
import { standingOf } from '../threads.policy.js';
import { MessageDraftType } from './message-draft.type.js';
import { ThreadType } from './thread.type.js';
import { ThreadsLoaders } from './threads.loaders.js';

/** A thread as it stands for the viewer. */
@Resolver(() => ThreadType)
export class ThreadReadingResolver {
  constructor(
    private readonly loaders: ThreadsLoaders,
    private readonly communities: CommunitiesLoaders,
  ) {}

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

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer muted it: no mail about its messages, while a turn of theirs waits all the same. Nobody else sees it.',
  })
  async viewerMuted(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<boolean> {
    const part = await this.loaders.ownReading(context).load(thread.id);
    return part !== null && part.mutedAt !== null;
  }

  @ResolveField(() => MessageDraftType, {
    description: 'What the viewer is writing here; with an empty body and the next sequence when nothing.',
  })
  async draft(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<OwnDraft> {
    return (await this.loaders.ownDraft(context).load(thread.id)) ?? noDraft(thread.id);
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was closed: it can be read, but not added to. Null while it is open.',
  })
  async closedAt(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<Date | null> {
    const part = await this.loaders.ownReading(context).load(thread.id);
    return thread.closedAt ?? part?.keptApartSince ?? null;
  }

  @ResolveField(() => MemberType, {
    nullable: true,
    description:
      'Who closed it by hand, so that it can be opened again; null while it is open, and when it was closed for good, as with the end of its request or mentorship.',
  })
  async closedBy(@Parent() thread: Thread, @Context() context: GraphqlContext): Promise<Member | null> {
    const part = await this.loaders.ownReading(context).load(thread.id);
    if (part === null || thread.closedById === null || standingOf(thread, part) !== 'BY_HAND') return null;
    return this.communities.memberById(context).load(thread.closedById);
  }
}
