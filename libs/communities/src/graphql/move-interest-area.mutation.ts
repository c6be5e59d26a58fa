import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { areaLimits } from '#domain/communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { MoveInterestArea } from '../commands/move-interest-area.js';
import type { InterestArea } from '../interest-area.entity.js';
import { InterestAreaType } from './community.type.js';

@InputType({ description: 'Input of `moveInterestArea`.' })
export class MoveInterestAreaInput {
  @Field(() => ID, { description: 'Which area.' })
  areaId!: string;

  @Field(() => ID, {
    nullable: true,
    description: `The area to put it beneath, of the same community; to the top of the tree when absent. The tree has up to ${areaLimits.levels} levels.`,
  })
  parentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The area beneath which it was, null for the top: if another coordinator was faster, the answer is CHANGED_MEANWHILE, and nothing is moved. Wherever it is when absent.',
  })
  replacesParentId?: string | null;
}

@ObjectType({ description: 'Answer of `moveInterestArea`.' })
export class MoveInterestAreaPayload extends Payload {
  @Field(() => InterestAreaType, {
    nullable: true,
    description: 'The area in its new place, the last of its siblings.',
  })
  area?: InterestArea;
}

@Resolver()
export class MoveInterestAreaMutation {
  constructor(private readonly command: MoveInterestArea) {}

  @Mutation(() => MoveInterestAreaPayload, {
    description:
      'Moves an area, with everything beneath it, to another place of the tree. Coordinators only.',
  })
  async moveInterestArea(
    @CurrentActor() actor: Actor,
    @Args('input') input: MoveInterestAreaInput,
  ): Promise<MoveInterestAreaPayload> {
    return { area: await this.command.run(actor, input) };
  }
}
