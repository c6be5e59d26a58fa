import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ThreadTopic } from '#domain/threads';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { RetitleThread } from '../commands/retitle-thread.js';
import type { Thread } from '../thread.entity.js';
import { ThreadType } from './thread.type.js';

@InputType({ description: 'Input of `retitleThread`.' })
export class RetitleThreadInput {
  @Field(() => ID, { description: 'Which thread.' })
  threadId!: string;

  @Field(() => String, { description: 'The new title, 1 to 200 characters on one line.' })
  title!: string;

  @Field(() => ThreadTopic, { nullable: true, description: 'The new topic; the same as before when absent.' })
  topic?: ThreadTopic | null;
}

@ObjectType({ description: 'Answer of `retitleThread`.' })
export class RetitleThreadPayload extends Payload {
  @Field(() => ThreadType, { nullable: true, description: 'The thread with its new title.' })
  thread?: Thread;
}

@Resolver()
export class RetitleThreadMutation {
  constructor(private readonly command: RetitleThread) {}

  @Mutation(() => RetitleThreadPayload, {
    description:
      'Gives a thread another title and topic, for everybody in it. For anybody who takes part, while it is open.',
  })
  async retitleThread(
    @CurrentActor() actor: Actor,
    @Args('input') input: RetitleThreadInput,
  ): Promise<RetitleThreadPayload> {
    return { thread: await this.command.run(actor, input) };
  }
}
