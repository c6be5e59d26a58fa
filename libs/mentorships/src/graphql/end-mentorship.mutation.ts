import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { EndMentorship } from '../commands/end-mentorship.js';
import type { Mentorship } from '../mentorship.entity.js';
import { MentorshipType } from './mentorship.type.js';

@InputType({ description: 'Input of `endMentorship`.' })
export class EndMentorshipInput {
  @Field(() => ID, { description: 'Which mentorship.' })
  mentorshipId!: string;
}

@ObjectType({ description: 'Answer of `endMentorship`.' })
export class EndMentorshipPayload extends Payload {
  @Field(() => MentorshipType, { nullable: true, description: 'The mentorship, ended.' })
  mentorship?: Mentorship;
}

@Resolver()
export class EndMentorshipMutation {
  constructor(private readonly command: EndMentorship) {}

  @Mutation(() => EndMentorshipPayload, {
    description:
      'Stops a mentorship early, without blame: its place with the lead is free, and its threads stay to be read. For the mentee and the lead.',
  })
  async endMentorship(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndMentorshipInput,
  ): Promise<EndMentorshipPayload> {
    return { mentorship: await this.command.run(actor, input.mentorshipId) };
  }
}
