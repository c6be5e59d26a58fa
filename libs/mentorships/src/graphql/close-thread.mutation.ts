import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { type Thread, ThreadType } from '#threads';
import { CloseThread } from '../commands/close-thread.js';

@InputType({ description: 'Input of `closeThread`.' })
export class CloseThreadInput {
  @Field(() => ID, { description: 'Which thread of a mentorship.' })
  threadId!: string;
}

@ObjectType({ description: 'Answer of `closeThread`.' })
export class CloseThreadPayload extends Payload {
  @Field(() => ThreadType, { nullable: true, description: 'The thread, closed.' })
  thread?: Thread;
}

@Resolver()
export class CloseThreadMutation {
  constructor(private readonly command: CloseThread) {}

  @Mutation(() => CloseThreadPayload, {
    description:
      "Says that a conversation of a mentorship is finished: it can be read, waits for nobody, and can be opened again. For anybody who takes part; closing twice is the same as once. A request's own conversation ends with the request instead.",
  })
  async closeThread(
    @CurrentActor() actor: Actor,
    @Args('input') input: CloseThreadInput,
  ): Promise<CloseThreadPayload> {
    return { thread: await this.command.run(actor, input.threadId) };
  }
}
