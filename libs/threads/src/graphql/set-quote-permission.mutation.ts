import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { SetQuotePermission } from '../commands/set-quote-permission.js';
import type { Message } from '../message.entity.js';
import { MessageType } from './thread.type.js';

@InputType({ description: 'Input of `setQuotePermission`.' })
export class SetQuotePermissionInput {
  @Field(() => ID, { description: 'Which message; one that the viewer wrote.' })
  messageId!: string;

  @Field(() => Boolean, { description: 'Whether others may quote it outside the thread.' })
  quotable!: boolean;
}

@ObjectType({ description: 'Answer of `setQuotePermission`.' })
export class SetQuotePermissionPayload extends Payload {
  @Field(() => MessageType, { nullable: true, description: 'The message, with its permission.' })
  message?: Message;
}

@Resolver()
export class SetQuotePermissionMutation {
  constructor(private readonly command: SetQuotePermission) {}

  @Mutation(() => SetQuotePermissionPayload, {
    description:
      'Says whether a message that the viewer wrote may be quoted outside its thread; at any time, also when the thread is closed.',
  })
  async setQuotePermission(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetQuotePermissionInput,
  ): Promise<SetQuotePermissionPayload> {
    return { message: await this.command.run(actor, input) };
  }
}
