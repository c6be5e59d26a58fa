import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { KeepMentorshipGoing } from '../commands/keep-mentorship-going.js';
import type { Mentorship } from '../mentorship.entity.js';
import { MentorshipType } from './mentorship.type.js';

@InputType({ description: 'Input of `keepMentorshipGoing`.' })
export class KeepMentorshipGoingInput {
  @Field(() => ID, { description: 'Which mentorship.' })
  mentorshipId!: string;
}

@ObjectType({ description: 'Answer of `keepMentorshipGoing`.' })
export class KeepMentorshipGoingPayload extends Payload {
  @Field(() => MentorshipType, { nullable: true, description: 'The mentorship, going on.' })
  mentorship?: Mentorship;
}

@Resolver()
export class KeepMentorshipGoingMutation {
  constructor(private readonly command: KeepMentorshipGoing) {}

  @Mutation(() => KeepMentorshipGoingPayload, {
    description:
      'Says that a mentorship goes on though nobody writes, so that the silence counts anew and it is not closed. For everybody in it, co-mentors included.',
  })
  async keepMentorshipGoing(
    @CurrentActor() actor: Actor,
    @Args('input') input: KeepMentorshipGoingInput,
  ): Promise<KeepMentorshipGoingPayload> {
    return { mentorship: await this.command.run(actor, input.mentorshipId) };
  }
}
