import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { WithdrawRequest } from '../commands/withdraw-request.js';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { MentorshipRequestType } from './mentorship-request.type.js';

@InputType({ description: 'Input of `withdrawRequest`.' })
export class WithdrawRequestInput {
  @Field(() => ID, { description: 'Which request.' })
  requestId!: string;
}

@ObjectType({ description: 'Answer of `withdrawRequest`.' })
export class WithdrawRequestPayload extends Payload {
  @Field(() => MentorshipRequestType, { nullable: true, description: 'The request, taken back.' })
  request?: MentorshipRequest;
}

@Resolver()
export class WithdrawRequestMutation {
  constructor(private readonly command: WithdrawRequest) {}

  @Mutation(() => WithdrawRequestPayload, {
    description: 'Takes a waiting request back. For the newcomer who sent it.',
  })
  async withdrawRequest(
    @CurrentActor() actor: Actor,
    @Args('input') input: WithdrawRequestInput,
  ): Promise<WithdrawRequestPayload> {
    return { request: await this.command.run(actor, input.requestId) };
  }
}
