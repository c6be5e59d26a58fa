import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { PauseMentorship } from '../commands/pause-mentorship.js';
import type { Mentorship } from '../mentorship.entity.js';
import { MentorshipType } from './mentorship.type.js';

@InputType({ description: 'Input of `pauseMentorship`.' })
export class PauseMentorshipInput {
  @Field(() => ID, { description: 'Which mentorship.' })
  mentorshipId!: string;
}

@ObjectType({ description: 'Answer of `pauseMentorship`.' })
export class PauseMentorshipPayload extends Payload {
  @Field(() => MentorshipType, { nullable: true, description: 'The mentorship, paused.' })
  mentorship?: Mentorship;
}

@Resolver()
export class PauseMentorshipMutation {
  constructor(private readonly command: PauseMentorship) {}

  @Mutation(() => PauseMentorshipPayload, {
    description:
      'Takes a break in a mentorship; its place with the lead is kept. For the mentee and the lead.',
  })
  async pauseMentorship(
    @CurrentActor() actor: Actor,
    @Args('input') input: PauseMentorshipInput,
  ): Promise<PauseMentorshipPayload> {
    return { mentorship: await this.command.run(actor, input.mentorshipId) };
  }
}
