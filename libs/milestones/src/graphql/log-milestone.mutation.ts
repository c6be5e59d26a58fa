import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, LocalDateScalar, MarkdownScalar, Payload, UrlScalar } from '#platform/graphql';
import { LogMilestone } from '../commands/log-milestone.js';
import type { Milestone } from '../milestone.entity.js';
import { MilestoneType } from './milestone.type.js';

@InputType({ description: 'Input of `logMilestone`.' })
export class LogMilestoneInput extends KeyedInput {
  @Field(() => ID, { description: 'In which community.' })
  communityId!: string;

  @Field(() => ID, { description: 'Which rung of its ladder; one in use.' })
  rungId!: string;

  @Field(() => LocalDateScalar, {
    description: 'The day on which it was reached, where you were: from 1990-01-01 to today.',
  })
  reachedOn!: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where it can be seen, such as a pull request; up to 2,000 characters.',
  })
  evidenceUrl?: string | null;

  @Field(() => MarkdownScalar, { nullable: true, description: 'What you say of it, up to 2,000 characters.' })
  note?: string | null;
}

@ObjectType({ description: 'Answer of `logMilestone`.' })
export class LogMilestonePayload extends Payload {
  @Field(() => MilestoneType, {
    nullable: true,
    description:
      'The new milestone: CLAIMED until somebody confirms it, CONFIRMED where the rung needs nobody’s word.',
  })
  milestone?: Milestone;
}

@Resolver()
export class LogMilestoneMutation {
  constructor(private readonly command: LogMilestone) {}

  @Mutation(() => LogMilestonePayload, {
    description:
      'Logs a rung that the viewer has reached. The same rung with the same evidence once, unless it was declined.',
  })
  async logMilestone(
    @CurrentActor() actor: Actor,
    @Args('input') input: LogMilestoneInput,
  ): Promise<LogMilestonePayload> {
    return { milestone: await this.command.run(actor, input) };
  }
}
