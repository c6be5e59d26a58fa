import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { ReopenMentorship } from '../commands/reopen-mentorship.js';
import type { Mentorship } from '../mentorship.entity.js';
import { MentorshipType } from './mentorship.type.js';

@InputType({ description: 'Input of `reopenMentorship`.' })
export class ReopenMentorshipInput {
  @Field(() => ID, { description: 'Which mentorship.' })
  mentorshipId!: string;
}

@ObjectType({ description: 'Answer of `reopenMentorship`.' })
export class ReopenMentorshipPayload extends Payload {
  @Field(() => MentorshipType, { nullable: true, description: 'The mentorship, running again.' })
  mentorship?: Mentorship;
}

@Resolver()
export class ReopenMentorshipMutation {
  constructor(private readonly command: ReopenMentorship) {}

  @Mutation(() => ReopenMentorshipPayload, {
    description:
      'Goes on with a mentorship that was closed after a long silence, when its lead has room: its threads open again. For the mentee and the lead.',
  })
  async reopenMentorship(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReopenMentorshipInput,
  ): Promise<ReopenMentorshipPayload> {
    return { mentorship: await this.command.run(actor, input.mentorshipId) };
  }
}
