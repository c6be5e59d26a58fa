import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { mostPointedOutTo, pointOutDays } from '#domain/mentorships';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { PointOutRequest } from '../commands/point-out-request.js';
import type { MentorshipRequest } from '../mentorship-request.entity.js';
import { MentorshipRequestType } from './mentorship-request.type.js';

@InputType({ description: 'Input of `pointOutRequest`.' })
export class PointOutRequestInput {
  @Field(() => ID, { description: 'Which request.' })
  requestId!: string;
}

@ObjectType({ description: 'Answer of `pointOutRequest`.' })
export class PointOutRequestPayload extends Payload {
  @Field(() => MentorshipRequestType, { nullable: true, description: 'The request, which waits on.' })
  request?: MentorshipRequest;

  @Field(() => Int, { nullable: true, description: `How many mentors were told, 1 to ${mostPointedOutTo}.` })
  toldCount?: number;
}

@Resolver()
export class PointOutRequestMutation {
  constructor(private readonly command: PointOutRequest) {}

  @Mutation(() => PointOutRequestPayload, {
    description: `Points out that a newcomer has waited longer than the community's \`requestDays\`: to the mentor who was asked, once they had ${pointOutDays} days; of the open queue to up to ${mostPointedOutTo} mentors with room whom it suits best, each time others. Once in ${pointOutDays} days. For coordinators, who do not get to read what was written, and for no request of their own.`,
  })
  pointOutRequest(
    @CurrentActor() actor: Actor,
    @Args('input') input: PointOutRequestInput,
  ): Promise<PointOutRequestPayload> {
    return this.command.run(actor, input.requestId);
  }
}
