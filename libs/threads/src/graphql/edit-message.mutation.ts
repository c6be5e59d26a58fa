import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { editWindowHours, mostRevisions } from '#domain/threads';
import { type Actor, CurrentActor } from '#platform/auth';
import { MarkdownScalar, Payload } from '#platform/graphql';
import { EditMessage } from '../commands/edit-message.js';
import type { Message } from '../message.entity.js';
import { MessageType } from './thread.type.js';

@InputType({ description: 'Input of `editMessage`.' })
export class EditMessageInput {
  @Field(() => ID, { description: 'Which message; one that the viewer wrote.' })
  messageId!: string;

  @Field(() => MarkdownScalar, {
    description: 'What it shall say, 1 to 20,000 characters. The text that it has changes nothing.',
  })
  body!: string;
}

@ObjectType({ description: 'Answer of `editMessage`.' })
export class EditMessagePayload extends Payload {
  @Field(() => MessageType, { nullable: true, description: 'The message, with its new text.' })
  message?: Message;
}

@Resolver()
export class EditMessageMutation {
  constructor(private readonly command: EditMessage) {}

  @Mutation(() => EditMessagePayload, {
    description: `Replaces the text of a message that the viewer wrote, for ${editWindowHours} hours after it was posted and up to ${mostRevisions} times, in a thread in which they can still post. The former text stays in \`Message.revisions\`, for everybody who takes part. Nobody's turn changes, and nobody is told again.`,
  })
  async editMessage(
    @CurrentActor() actor: Actor,
    @Args('input') input: EditMessageInput,
  ): Promise<EditMessagePayload> {
    return { message: await this.command.run(actor, input) };
  }
}
