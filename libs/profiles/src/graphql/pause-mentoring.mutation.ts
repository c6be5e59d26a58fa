import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { longestPauseDays } from '#domain/profiles';
import { type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { LocalDateScalar, Payload } from '#platform/graphql';
import { PauseMentoring } from '../commands/pause-mentoring.js';
import { waitingAnswerOf, WaitingRequestsInput } from './waiting-requests.input.js';

@InputType({ description: 'Input of `pauseMentoring`.' })
export class PauseMentoringInput extends WaitingRequestsInput {
  @Field(() => ID, { description: 'In which community.' })
  communityId!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: `The day from which newcomers can ask again, on the mentor's own calendar, up to ${longestPauseDays} days ahead; absent or null: until \`resumeMentoring\`.`,
  })
  until?: string | null;
}

@ObjectType({ description: 'Answer of `pauseMentoring`.' })
export class PauseMentoringPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member, paused.' })
  member?: Member;
}

@Resolver()
export class PauseMentoringMutation {
  constructor(private readonly command: PauseMentoring) {}

  @Mutation(() => PauseMentoringPayload, {
    description:
      'Takes no new requests for a while, and says what becomes of those that wait. Mentorships go on.',
  })
  async pauseMentoring(
    @CurrentActor() actor: Actor,
    @Args('input') input: PauseMentoringInput,
  ): Promise<PauseMentoringPayload> {
    return { member: await this.command.run(actor, { ...input, waiting: waitingAnswerOf(input) }) };
  }
}
