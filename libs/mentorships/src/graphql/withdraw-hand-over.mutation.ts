import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { WithdrawHandOver } from '../commands/withdraw-hand-over.js';
import type { HandOver } from '../hand-over.entity.js';
import { HandOverType } from './hand-over.type.js';

@InputType({ description: 'Input of `withdrawHandOver`.' })
export class WithdrawHandOverInput {
  @Field(() => ID, { description: 'Which hand-over.' })
  handOverId!: string;
}

@ObjectType({ description: 'Answer of `withdrawHandOver`.' })
export class WithdrawHandOverPayload extends Payload {
  @Field(() => HandOverType, { nullable: true, description: 'The hand-over, taken back.' })
  handOver?: HandOver;
}

@Resolver()
export class WithdrawHandOverMutation {
  constructor(private readonly command: WithdrawHandOver) {}

  @Mutation(() => WithdrawHandOverPayload, {
    description: 'Takes the offer of a mentorship back that was not answered yet. For the lead who made it.',
  })
  async withdrawHandOver(
    @CurrentActor() actor: Actor,
    @Args('input') input: WithdrawHandOverInput,
  ): Promise<WithdrawHandOverPayload> {
    return { handOver: await this.command.run(actor, input.handOverId) };
  }
}
