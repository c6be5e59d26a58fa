import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { UnmuteThread } from '../commands/unmute-thread.js';
import type { Thread } from '../thread.entity.js';
import { ThreadType } from './thread.type.js';

@InputType({ description: 'Input of `unmuteThread`.' })
export class UnmuteThreadInput {
  @Field(() => ID, { description: 'Which thread.' })
  threadId!: string;
}

@ObjectType({ description: 'Answer of `unmuteThread`.' })
export class UnmuteThreadPayload extends Payload {
  @Field(() => ThreadType, { nullable: true, description: 'The thread, no longer muted.' })
  thread?: Thread;
}

@Resolver()
export class UnmuteThreadMutation {
  constructor(private readonly command: UnmuteThread) {}

  @Mutation(() => UnmuteThreadPayload, {
    description: 'Lets a muted thread be heard again by the viewer. Doing it twice is the same as once.',
  })
  async unmuteThread(
    @CurrentActor() actor: Actor,
    @Args('input') input: UnmuteThreadInput,
  ): Promise<UnmuteThreadPayload> {
    return { thread: await this.command.run(actor, input.threadId) };
  }
}
