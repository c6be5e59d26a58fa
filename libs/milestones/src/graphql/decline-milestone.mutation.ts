import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { DeclineMilestone } from '../commands/decline-milestone.js';
import type { Milestone } from '../milestone.entity.js';
import { MilestoneType } from './milestone.type.js';

@InputType({ description: 'Input of `declineMilestone`.' })
export class DeclineMilestoneInput {
  @Field(() => ID, { description: 'Which milestone; one that is CLAIMED.' })
  milestoneId!: string;

  @Field(() => String, { description: 'What is missing, for the member; 1 to 1,000 characters.' })
  reason!: string;
}

@ObjectType({ description: 'Answer of `declineMilestone`.' })
export class DeclineMilestonePayload extends Payload {
  @Field(() => MilestoneType, { nullable: true, description: 'The milestone, declined for now.' })
  milestone?: Milestone;
}

@Resolver()
export class DeclineMilestoneMutation {
  constructor(private readonly command: DeclineMilestone) {}

  @Mutation(() => DeclineMilestonePayload, {
    description:
      'Says that a claimed milestone cannot be confirmed yet, and what would help; the member can log it again. For a mentor of theirs (whose mentorship is live or complete) or a coordinator, never for oneself.',
  })
  async declineMilestone(
    @CurrentActor() actor: Actor,
    @Args('input') input: DeclineMilestoneInput,
  ): Promise<DeclineMilestonePayload> {
    return { milestone: await this.command.run(actor, input) };
  }
}
