import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, Payload } from '#platform/graphql';
import { AcceptRequest } from '../commands/accept-request.js';
import type { Mentorship } from '../mentorship.entity.js';
import { MentorshipType } from './mentorship.type.js';

@InputType({ description: 'Input of `acceptRequest`.' })
export class AcceptRequestInput extends KeyedInput {
  @Field(() => ID, { description: 'Which request.' })
  requestId!: string;
}

@ObjectType({ description: 'Answer of `acceptRequest`.' })
export class AcceptRequestPayload extends Payload {
  @Field(() => MentorshipType, {
    nullable: true,
    description: 'The new mentorship; the thread of the request goes on in it.',
  })
  mentorship?: Mentorship;
}

@Resolver()
export class AcceptRequestMutation {
  constructor(private readonly command: AcceptRequest) {}

  @Mutation(() => AcceptRequestPayload, {
    description:
      'Accepts a request, which opens a mentorship. For the mentor who was asked, or who holds it out of the open queue by `claimRequest`, while it waits and they have room.',
  })
  async acceptRequest(
    @CurrentActor() actor: Actor,
    @Args('input') input: AcceptRequestInput,
  ): Promise<AcceptRequestPayload> {
    return { mentorship: await this.command.run(actor, input) };
  }
}
