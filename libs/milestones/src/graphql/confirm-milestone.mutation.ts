import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { ConfirmMilestone } from '../commands/confirm-milestone.js';
import type { Milestone } from '../milestone.entity.js';
import { MilestoneType } from './milestone.type.js';

@InputType({ description: 'Input of `confirmMilestone`.' })
export class ConfirmMilestoneInput {
  @Field(() => ID, { description: 'Which milestone; one that is CLAIMED.' })
  milestoneId!: string;
}

@ObjectType({ description: 'Answer of `confirmMilestone`.' })
export class ConfirmMilestonePayload extends Payload {
  @Field(() => MilestoneType, { nullable: true, description: 'The milestone, confirmed.' })
  milestone?: Milestone;
}

@Resolver()
export class ConfirmMilestoneMutation {
  constructor(private readonly command: ConfirmMilestone) {}

  @Mutation(() => ConfirmMilestonePayload, {
    description:
      'Confirms that a member has reached a rung. For a mentor of theirs (whose mentorship is live or complete) or a coordinator, never for oneself.',
  })
  async confirmMilestone(
    @CurrentActor() actor: Actor,
    @Args('input') input: ConfirmMilestoneInput,
  ): Promise<ConfirmMilestonePayload> {
    return { milestone: await this.command.run(actor, input.milestoneId) };
  }
}
