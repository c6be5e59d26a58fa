import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { ResumeMentorship } from '../commands/resume-mentorship.js';
import type { Mentorship } from '../mentorship.entity.js';
import { MentorshipType } from './mentorship.type.js';

@InputType({ description: 'Input of `resumeMentorship`.' })
export class ResumeMentorshipInput {
  @Field(() => ID, { description: 'Which mentorship.' })
  mentorshipId!: string;
}

@ObjectType({ description: 'Answer of `resumeMentorship`.' })
export class ResumeMentorshipPayload extends Payload {
  @Field(() => MentorshipType, { nullable: true, description: 'The mentorship, running again.' })
  mentorship?: Mentorship;
}

@Resolver()
export class ResumeMentorshipMutation {
  constructor(private readonly command: ResumeMentorship) {}

  @Mutation(() => ResumeMentorshipPayload, {
    description: 'Goes on with a paused mentorship. For the mentee and the lead.',
  })
  async resumeMentorship(
    @CurrentActor() actor: Actor,
    @Args('input') input: ResumeMentorshipInput,
  ): Promise<ResumeMentorshipPayload> {
    return { mentorship: await this.command.run(actor, input.mentorshipId) };
  }
}
