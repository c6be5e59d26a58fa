import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { HandBackTurn } from '../commands/hand-back-turn.js';
import type { Thread } from '../thread.entity.js';
import { ThreadType } from './thread.type.js';

@InputType({ description: 'Input of `handBackTurn`.' })
export class HandBackTurnInput {
  @Field(() => ID, { description: 'Which thread.' })
  threadId!: string;
}

@ObjectType({ description: 'Answer of `handBackTurn`.' })
export class HandBackTurnPayload extends Payload {
  @Field(() => ThreadType, { nullable: true, description: 'The thread, which waits for nobody now.' })
  thread?: Thread;
}

@Resolver()
export class HandBackTurnMutation {
  constructor(private readonly command: HandBackTurn) {}

  @Mutation(() => HandBackTurnPayload, {
    description:
      "Says that the newest messages need no answer, when the thread waits for the viewer's side: then it waits for nobody.",
  })
  async handBackTurn(
    @CurrentActor() actor: Actor,
    @Args('input') input: HandBackTurnInput,
  ): Promise<HandBackTurnPayload> {
    return { thread: await this.command.run(actor, input.threadId) };
  }
}
