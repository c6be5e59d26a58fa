import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { ReleaseClaim } from '../commands/release-claim.js';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { MentorshipRequestType } from './mentorship-request.type.js';

@InputType({ description: 'Input of `releaseClaim`.' })
export class ReleaseClaimInput {
  @Field(() => ID, { description: 'Which request.' })
  requestId!: string;
}

@ObjectType({ description: 'Answer of `releaseClaim`.' })
export class ReleaseClaimPayload extends Payload {
  @Field(() => MentorshipRequestType, {
    nullable: true,
    description: 'The request, which waits for others again.',
  })
  request?: MentorshipRequest;
}

@Resolver()
export class ReleaseClaimMutation {
  constructor(private readonly command: ReleaseClaim) {}

  @Mutation(() => ReleaseClaimPayload, {
    description:
      'Lets a request go that you hold by `claimRequest`, so that others can take it at once. For the mentor who holds it.',
  })
  async releaseClaim(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReleaseClaimInput,
  ): Promise<ReleaseClaimPayload> {
    return { request: await this.command.run(actor, input.requestId) };
  }
}
