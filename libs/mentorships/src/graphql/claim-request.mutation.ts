import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { holdMinutes } from '#domain/mentorships';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, Payload } from '#platform/graphql';
import { ClaimRequest } from '../commands/claim-request.js';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { MentorshipRequestType } from './mentorship-request.type.js';

@InputType({ description: 'Input of `claimRequest`.' })
export class ClaimRequestInput extends KeyedInput {
  @Field(() => ID, { description: 'Which request.' })
  requestId!: string;
}

@ObjectType({ description: 'Answer of `claimRequest`.' })
export class ClaimRequestPayload extends Payload {
  @Field(() => MentorshipRequestType, {
    nullable: true,
    description: 'The request, which is yours to accept.',
  })
  request?: MentorshipRequest;
}

@Resolver()
export class ClaimRequestMutation {
  constructor(private readonly command: ClaimRequest) {}

  @Mutation(() => ClaimRequestPayload, {
    description: `Takes a request out of the open queue for ${holdMinutes} minutes (never beyond its deadline), to look at it in peace: then \`acceptRequest\` opens the mentorship, and \`releaseClaim\` lets it go; otherwise it goes back by itself. It takes one of the mentor’s places meanwhile. For every mentor of the community who has room; of several at once, one gets it, and the others read REQUEST_HELD.`,
  })
  async claimRequest(
    @CurrentActor() actor: Actor,
    @Args('input') input: ClaimRequestInput,
  ): Promise<ClaimRequestPayload> {
    return { request: await this.command.run(actor, input) };
  }
}
