import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, MarkdownScalar, Payload } from '#platform/graphql';
import { PostMessage } from '../commands/post-message.js';
import type { Message } from '../message.entity.js';
import { MessageType } from './thread.type.js';

@InputType({ description: 'Input of `postMessage`.' })
export class PostMessageInput extends KeyedInput {
  @Field(() => ID, { description: 'Where to post; a thread in which the viewer takes part.' })
  threadId!: string;

  @Field(() => MarkdownScalar, { description: 'What to say, 1 to 20,000 characters.' })
  body!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether others may quote it outside the thread; when absent, a mentor's may and a mentee's not. `setQuotePermission` changes it.",
  })
  quotable?: boolean | null;
}

@ObjectType({ description: 'Answer of `postMessage`.' })
export class PostMessagePayload extends Payload {
  @Field(() => MessageType, { nullable: true, description: 'The new message.' })
  message?: Message;
}

@Resolver()
export class PostMessageMutation {
  constructor(private readonly command: PostMessage) {}

  @Mutation(() => PostMessagePayload, {
    description:
      'Posts a message to a thread in which the viewer takes part, and passes the turn to the other side.',
  })
  async postMessage(
    @CurrentActor() actor: Actor,
    @Args('input') input: PostMessageInput,
  ): Promise<PostMessagePayload> {
    return { message: await this.command.run(actor, input) };
  }
}
