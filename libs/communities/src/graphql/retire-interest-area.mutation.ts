import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { RetireInterestArea } from '../commands/retire-interest-area.js';
import type { InterestArea } from '../interest-area.entity.js';
import { InterestAreaType } from './community.type.js';

@InputType({ description: 'Input of `retireInterestArea`.' })
export class RetireInterestAreaInput {
  @Field(() => ID, { description: 'Which area.' })
  areaId!: string;
}

@ObjectType({ description: 'Answer of `retireInterestArea`.' })
export class RetireInterestAreaPayload extends Payload {
  @Field(() => InterestAreaType, { nullable: true, description: 'The retired area.' })
  area?: InterestArea;
}

@Resolver()
export class RetireInterestAreaMutation {
  constructor(private readonly command: RetireInterestArea) {}

  @Mutation(() => RetireInterestAreaPayload, {
    description:
      'Retires an area and everything beneath it: members who hold it keep it, nobody can choose it any more. `restoreInterestArea` undoes it. Coordinators only.',
  })
  async retireInterestArea(
    @CurrentActor() actor: Actor,
    @Args('input') input: RetireInterestAreaInput,
  ): Promise<RetireInterestAreaPayload> {
    return { area: await this.command.run(actor, input.areaId) };
  }
}
