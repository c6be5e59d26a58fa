import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CommunitiesLoaders, type Member, MemberType } from '#communities';
import type { GraphqlContext } from '#platform/graphql';
import { htmlVersion, renderMarkdown } from '#platform/markdown';
import type { Message } from '../message.entity.js';
import { MessageType } from './thread.type.js';

@Resolver(() => MessageType)
export class MessageResolver {
  constructor(private readonly communities: CommunitiesLoaders) {}

  @ResolveField(() => MemberType, { description: 'Who wrote it.' })
  author(@Parent() message: Message, @Context() context: GraphqlContext): Promise<Member | null> {
    return this.communities.memberById(context).load(message.authorId);
  }

  @ResolveField()
  bodyHtml(@Parent() message: Message): string {
    return message.htmlVersion === htmlVersion ? message.bodyHtml : renderMarkdown(message.body);
  }
}
