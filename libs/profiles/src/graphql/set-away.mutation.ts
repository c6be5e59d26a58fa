import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { MOST_AWAY_PERIODS } from '#domain/availability';
import { type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { SetAway } from '../commands/set-away.js';
import { AwayPeriodInput } from './profile.inputs.js';
import { waitingAnswerOf, WaitingRequestsInput } from './waiting-requests.input.js';

@InputType({ description: 'Input of `setAway`.' })
export class SetAwayInput extends WaitingRequestsInput {
  @Field(() => ID, { description: 'In which community.' })
  communityId!: string;

  @Field(() => [AwayPeriodInput], {
    description: `All times away that are not over yet, up to ${MOST_AWAY_PERIODS}; an empty list: here all the time.`,
  })
  away!: AwayPeriodInput[];
}

@ObjectType({ description: 'Answer of `setAway`.' })
export class SetAwayPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member with the changed days away.' })
  member?: Member;
}

@Resolver()
export class SetAwayMutation {
  constructor(private readonly command: SetAway) {}

  @Mutation(() => SetAwayPayload, {
    description:
      "Replaces the viewer's times away. While one lasts, newcomers cannot ask them, and its days count as no time in common. What becomes of requests that wait is decided when one covers today; for a later one, those whose deadline it covers go on when it begins, unless they are kept now.",
  })
  async setAway(@CurrentActor() actor: Actor, @Args('input') input: SetAwayInput): Promise<SetAwayPayload> {
    return { member: await this.command.run(actor, { ...input, waiting: waitingAnswerOf(input) }) };
  }
}
