import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '#platform/graphql';
import { type Message, MessageType } from '#threads';
import { MessageSourceLoaders } from './message-source.loaders.js';

@Resolver(() => MessageType)
export class MessageSourceResolver {
  constructor(private readonly loaders: MessageSourceLoaders) {}

  @ResolveField(() => Boolean, {
    description: 'Whether it was posted by replying to a mail; then its quotation and signature were cut.',
  })
  viaMail(@Parent() message: Message, @Context() context: GraphqlContext): Promise<boolean> {
    return this.loaders.cameByMail(context).load(message.id);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'All the text of the mail by which it was posted, as plain text of at most 100,000 characters: also what was cut, and what was edited since. For its author alone, as it quotes what was sent to them; null for everybody else, for what did not come by mail, and once the message is deleted.',
  })
  async asSent(@Parent() message: Message, @Context() context: GraphqlContext): Promise<string | null> {
    return (await this.loaders.sourceOf(context).load(message.id))?.text ?? null;
  }
}
