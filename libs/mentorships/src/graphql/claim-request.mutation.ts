import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, Payload } from '#platform/graphql';
import { ClaimRequest } from '../commands/claim-request.js';
import type { Mentorship } from '../mentorship.entity.js';
import { MentorshipType } from './mentorship.type.js';

@InputType({ description: 'Input of `claimRequest`.' })
export class ClaimRequestInput extends KeyedInput {
  @Field(() => ID, { description: 'Which request.' })
  requestId!: string;
}

@ObjectType({ description: 'Answer of `claimRequest`.' })
export class ClaimRequestPayload extends Payload {
  @Field(() => MentorshipType, {
    nullable: true,
    description: 'The new mentorship; the thread of the request goes on in it.',
  })
  mentorship?: Mentorship;
}

@Resolver()
export class ClaimRequestMutation {
  constructor(private readonly command: ClaimRequest) {}

  @Mutation(() => ClaimRequestPayload, {
    description:
      'Takes a request from the open queue, which opens a mentorship. For every mentor of the community who has room beside those who wait for them; of several at once, one gets it.',
  })
  async claimRequest(
    @CurrentActor() actor: Actor,
    @Args('input') input: ClaimRequestInput,
  ): Promise<ClaimRequestPayload> {
    return { mentorship: await this.command.run(actor, input) };
  }
}
