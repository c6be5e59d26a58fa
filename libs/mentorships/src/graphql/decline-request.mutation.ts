import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { DeclineKind } from '#domain/mentorships';
import { type Actor, CurrentActor } from '#platform/auth';
import { LocalDateScalar, Payload } from '#platform/graphql';
import { waitingAnswerOf, WaitingRequestsInput } from '#profiles';
import { DeclineRequest } from '../commands/decline-request.js';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { MentorshipRequestType } from './mentorship-request.type.js';

@InputType({ description: 'Input of `declineRequest`.' })
export class DeclineRequestInput extends WaitingRequestsInput {
  @Field(() => ID, { description: 'Which request.' })
  requestId!: string;

  @Field(() => DeclineKind, { description: 'Why, in one word.' })
  kind!: DeclineKind;

  @Field(() => String, {
    nullable: true,
    description: 'Why, in your own words, for the newcomer; up to 1,000 characters.',
  })
  reason?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'In the same step, take no new requests until this day, on your own calendar: from tomorrow, at most 366 days ahead. Absent for no pause; only with one, something becomes of the other requests that wait.',
  })
  pauseUntil?: string | null;
}

@ObjectType({ description: 'Answer of `declineRequest`.' })
export class DeclineRequestPayload extends Payload {
  @Field(() => MentorshipRequestType, { nullable: true, description: 'The request, declined.' })
  request?: MentorshipRequest;
}

@Resolver()
export class DeclineRequestMutation {
  constructor(private readonly command: DeclineRequest) {}

  @Mutation(() => DeclineRequestPayload, {
    description:
      'Declines a request, kindly. For the mentor who was asked. The newcomer can ask the same mentor again after 30 days, and others at once.',
  })
  async declineRequest(
    @CurrentActor() actor: Actor,
    @Args('input') input: DeclineRequestInput,
  ): Promise<DeclineRequestPayload> {
    return { request: await this.command.run(actor, { ...input, waiting: waitingAnswerOf(input) }) };
  }
}
