import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ViewerType } from '#identity';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { LeaveMentorship } from '../commands/leave-mentorship.js';

@InputType({ description: 'Input of `leaveMentorship`.' })
export class LeaveMentorshipInput {
  @Field(() => ID, { description: 'Which mentorship.' })
  mentorshipId!: string;
}

@ObjectType({ description: 'Answer of `leaveMentorship`.' })
export class LeaveMentorshipPayload extends Payload {
  @Field(() => ViewerType, {
    nullable: true,
    description: 'The viewer, who sees the mentorship no more unless they coordinate.',
  })
  viewer?: ViewerType;
}

@Resolver()
export class LeaveMentorshipMutation {
  constructor(private readonly command: LeaveMentorship) {}

  @Mutation(() => LeaveMentorshipPayload, {
    description:
      'Leaves a mentorship and all its conversations: what one wrote stays, live subscriptions end at once, and what waited for oneself waits for the lead. For co-mentors; the lead hands over instead.',
  })
  async leaveMentorship(
    @CurrentActor() actor: Actor,
    @Args('input') input: LeaveMentorshipInput,
  ): Promise<LeaveMentorshipPayload> {
    await this.command.run(actor, input.mentorshipId);
    return { viewer: { userId: actor.userId } };
  }
}
