import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { type Thread, ThreadType } from '#threads';
import { ReopenThread } from '../commands/reopen-thread.js';

@InputType({ description: 'Input of `reopenThread`.' })
export class ReopenThreadInput {
  @Field(() => ID, { description: 'Which thread.' })
  threadId!: string;
}

@ObjectType({ description: 'Answer of `reopenThread`.' })
export class ReopenThreadPayload extends Payload {
  @Field(() => ThreadType, { nullable: true, description: 'The thread, open.' })
  thread?: Thread;
}

@Resolver()
export class ReopenThreadMutation {
  constructor(private readonly command: ReopenThread) {}

  @Mutation(() => ReopenThreadPayload, {
    description:
      'Goes on with a conversation that somebody closed by hand (`Thread.closedBy`); it is nobody’s turn. For anybody who takes part; one that is open stays as it is. What ended with its mentorship is opened by `reopenMentorship` alone.',
  })
  async reopenThread(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReopenThreadInput,
  ): Promise<ReopenThreadPayload> {
    return { thread: await this.command.run(actor, input.threadId) };
  }
}
