import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mostRevisions } from '#domain/threads';
import { expensive, type GraphqlContext } from '#platform/graphql';
import { asWritten, htmlVersion } from '#platform/markdown';
import type { Message } from '../message.entity.js';
import type { MessageRevision } from '../message-revision.entity.js';
import { MessageRevisionType } from './message-revision.type.js';
import { MessagesLoaders } from './messages.loaders.js';
import { MessageType } from './thread.type.js';

@Resolver(() => MessageType)
export class MessageRevisionsResolver {
  constructor(private readonly loaders: MessagesLoaders) {}

  @ResolveField(() => [MessageRevisionType], {
    description: `What it said before its edits, oldest first, at most ${mostRevisions}; empty when it was never edited, or was deleted. Counts as ${expensive.toLocaleString('en')} fields, so ask for it message by message.`,
    complexity: ({ childComplexity }) => expensive + childComplexity,
  })
  revisions(@Parent() message: Message, @Context() context: GraphqlContext): Promise<MessageRevision[]> {
    return this.loaders.revisionsOf(context).load(message.id);
  }
}

@Resolver(() => MessageRevisionType)
export class MessageRevisionResolver {
  @ResolveField()
  bodyHtml(@Parent() revision: MessageRevision): string {
    return revision.htmlVersion === htmlVersion ? revision.bodyHtml : asWritten(revision.body);
  }
}
