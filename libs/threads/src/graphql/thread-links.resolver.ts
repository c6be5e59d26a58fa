import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mostLinksOfMessage, mostLinksOfThread, referenceUrl } from '#domain/threads';
import {
  type Connection,
  type GraphqlContext,
  PageArgs,
  readPage,
  toConnection,
  UrlScalar,
} from '#platform/graphql';
import type { Message } from '../message.entity.js';
import type { Thread } from '../thread.entity.js';
import type { MentionedLink } from '../thread-links.repository.js';
import { MessagesLoaders } from './messages.loaders.js';
import { ThreadLinkConnection, ThreadLinkType } from './thread-link.type.js';
import { MessageType, ThreadType } from './thread.type.js';

@Resolver(() => ThreadType)
export class ThreadLinksResolver {
  constructor(private readonly loaders: MessagesLoaders) {}

  @ResolveField(() => ThreadLinkConnection, {
    description: `The issues and pull requests that its messages mention, newest first; at most ${mostLinksOfThread}, and ${mostLinksOfMessage} of one message.`,
  })
  async links(
    @Parent() thread: Thread,
    @Args() args: PageArgs,
    @Context() context: GraphqlContext,
  ): Promise<Connection<MentionedLink>> {
    const page = readPage(args, ['id']);
    return toConnection(await this.loaders.linksOf(context).load({ id: thread.id, page }), page, {
      position: (link) => [link.id],
      node: (link) => link,
      totalCount: () => this.loaders.linkCount(context).load({ id: thread.id }),
    });
  }
}

@Resolver(() => ThreadLinkType)
export class ThreadLinkResolver {
  constructor(private readonly loaders: MessagesLoaders) {}

  @ResolveField(() => String, { description: 'The repository as it was first written, `python/cpython`.' })
  repository(@Parent() { owner, name }: MentionedLink): string {
    return `${owner}/${name}`;
  }

  @ResolveField(() => UrlScalar, { description: 'Where it is on GitHub.' })
  url(@Parent() link: MentionedLink): string {
    return referenceUrl(link);
  }

  @ResolveField(() => MessageType, {
    nullable: true,
    description: 'The first message that mentions it; null when that was changed in this very moment.',
  })
  message(
    @Parent() { firstMessageId }: MentionedLink,
    @Context() context: GraphqlContext,
  ): Promise<Message | null> | null {
    return firstMessageId === null ? null : this.loaders.messageById(context).load(firstMessageId);
  }
}
