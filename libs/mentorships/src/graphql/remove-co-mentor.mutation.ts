import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { RemoveCoMentor } from '../commands/remove-co-mentor.js';
import type { Mentorship } from '../mentorship.entity.js';
import { MentorshipType } from './mentorship.type.js';

@InputType({ description: 'Input of `removeCoMentor`.' })
export class RemoveCoMentorInput {
  @Field(() => ID, { description: 'Which mentorship.' })
  mentorshipId!: string;

  @Field(() => ID, { description: 'Which co-mentor, as a member.' })
  memberId!: string;
}

@ObjectType({ description: 'Answer of `removeCoMentor`.' })
export class RemoveCoMentorPayload extends Payload {
  @Field(() => MentorshipType, { nullable: true, description: 'The mentorship, without them.' })
  mentorship?: Mentorship;
}

@Resolver()
export class RemoveCoMentorMutation {
  constructor(private readonly command: RemoveCoMentor) {}

  @Mutation(() => RemoveCoMentorPayload, {
    description:
      'Takes a co-mentor out of a mentorship and all its conversations, who reads on no more; what they wrote stays. For the mentee and the lead.',
  })
  async removeCoMentor(
    @CurrentActor() actor: Actor,
    @Args('input') input: RemoveCoMentorInput,
  ): Promise<RemoveCoMentorPayload> {
    return { mentorship: await this.command.run(actor, input) };
  }
}
