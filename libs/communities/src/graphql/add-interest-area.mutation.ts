import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { areaLimits } from '#domain/communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, Payload } from '#platform/graphql';
import { AddInterestArea } from '../commands/add-interest-area.js';
import type { InterestArea } from '../interest-area.entity.js';
import { InterestAreaType } from './community.type.js';

@InputType({ description: 'Input of `addInterestArea`.' })
export class AddInterestAreaInput extends KeyedInput {
  @Field(() => ID, { description: 'Which community.' })
  communityId!: string;

  @Field(() => String, { description: 'Its name, 1 to 100 characters on one line, e.g. `asyncio`.' })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description: `The area above it, of the same community; at the top of the tree when absent. The tree has up to ${areaLimits.levels} levels.`,
  })
  parentId?: string | null;
}

@ObjectType({ description: 'Answer of `addInterestArea`.' })
export class AddInterestAreaPayload extends Payload {
  @Field(() => InterestAreaType, { nullable: true, description: 'The new area, the last of its siblings.' })
  area?: InterestArea;
}

@Resolver()
export class AddInterestAreaMutation {
  constructor(private readonly command: AddInterestArea) {}

  @Mutation(() => AddInterestAreaPayload, {
    description: `Adds an area to a community's tree, which has room for ${areaLimits.areas.toLocaleString('en-US')}. Coordinators only.`,
  })
  async addInterestArea(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddInterestAreaInput,
  ): Promise<AddInterestAreaPayload> {
    return { area: await this.command.run(actor, input) };
  }
}
