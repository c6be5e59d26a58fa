import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { DeleteMessage } from '../commands/delete-message.js';
import type { Message } from '../message.entity.js';
import { MessageType } from './thread.type.js';

@InputType({ description: 'Input of `deleteMessage`.' })
export class DeleteMessageInput {
  @Field(() => ID, { description: 'Which message; one that the viewer wrote.' })
  messageId!: string;
}

@ObjectType({ description: 'Answer of `deleteMessage`.' })
export class DeleteMessagePayload extends Payload {
  @Field(() => MessageType, { nullable: true, description: 'What is left of it.' })
  message?: Message;
}

@Resolver()
export class DeleteMessageMutation {
  constructor(private readonly command: DeleteMessage) {}

  @Mutation(() => DeleteMessagePayload, {
    description:
      'Deletes the text of a message that the viewer wrote, with its revisions, for ever; also when it is old or the thread is closed. Its place, author and time stay, and so do the turn and what others wrote. Doing it twice is the same as once.',
  })
  async deleteMessage(
    @CurrentActor() actor: Actor,
    @Args('input') input: DeleteMessageInput,
  ): Promise<DeleteMessagePayload> {
    return { message: await this.command.run(actor, input.messageId) };
  }
}
