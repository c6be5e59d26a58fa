import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { CompleteMentorship } from '../commands/complete-mentorship.js';
import type { Mentorship } from '../mentorship.entity.js';
import { MentorshipType } from './mentorship.type.js';

@InputType({ description: 'Input of `completeMentorship`.' })
export class CompleteMentorshipInput {
  @Field(() => ID, { description: 'Which mentorship.' })
  mentorshipId!: string;
}

@ObjectType({ description: 'Answer of `completeMentorship`.' })
export class CompleteMentorshipPayload extends Payload {
  @Field(() => MentorshipType, { nullable: true, description: 'The mentorship, complete.' })
  mentorship?: Mentorship;
}

@Resolver()
export class CompleteMentorshipMutation {
  constructor(private readonly command: CompleteMentorship) {}

  @Mutation(() => CompleteMentorshipPayload, {
    description:
      'Says that a mentorship has reached what it was for: its place with the lead is free, and its threads stay to be read. For the mentee and the lead.',
  })
  async completeMentorship(
    @CurrentActor() actor: Actor,
    @Args('input') input: CompleteMentorshipInput,
  ): Promise<CompleteMentorshipPayload> {
    return { mentorship: await this.command.run(actor, input.mentorshipId) };
  }
}
