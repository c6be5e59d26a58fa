import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ViewerType } from '#identity';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { LeaveThread } from '../commands/leave-thread.js';

@InputType({ description: 'Input of `leaveThread`.' })
export class LeaveThreadInput {
  @Field(() => ID, { description: 'Which thread.' })
  threadId!: string;
}

@ObjectType({ description: 'Answer of `leaveThread`.' })
export class LeaveThreadPayload extends Payload {
  @Field(() => ViewerType, {
    nullable: true,
    description: 'The viewer, who sees the thread no more.',
  })
  viewer?: ViewerType;
}

@Resolver()
export class LeaveThreadMutation {
  constructor(private readonly command: LeaveThread) {}

  @Mutation(() => LeaveThreadPayload, {
    description:
      'Leaves a thread: what one wrote stays, and live subscriptions end at once. For its guests; co-mentors leave the mentorship.',
  })
  async leaveThread(
    @CurrentActor() actor: Actor,
    @Args('input') input: LeaveThreadInput,
  ): Promise<LeaveThreadPayload> {
    await this.command.run(actor, input.threadId);
    return { viewer: { userId: actor.userId } };
  }
}
