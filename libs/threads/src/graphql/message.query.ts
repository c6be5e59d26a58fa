import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '#platform/graphql';
import type { Message } from '../message.entity.js';
import { MessagesLoaders } from './messages.loaders.js';
import { MessageType } from './thread.type.js';
import { ThreadsLoaders } from './threads.loaders.js';

@Resolver()
export class MessageQuery {
  constructor(
    private readonly threads: ThreadsLoaders,
    private readonly messages: MessagesLoaders,
  ) {}

  @Query(() => MessageType, {
    nullable: true,
    description:
      'A message of a thread in which the viewer takes part; null for any other. For what is large and asked for of one message: `revisions`, `asSent`.',
  })
  async message(
    @Args('id', { type: () => ID, description: 'Which message.' }) id: string,
    @Context() context: GraphqlContext,
  ): Promise<Message | null> {
    const message = await this.messages.messageById(context).load(id);
    if (message === null) return null;
    const thread = await this.threads.threadById(context).load(message.threadId);
    return thread === null ? null : message;
  }
}
