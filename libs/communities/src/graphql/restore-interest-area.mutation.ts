import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { RestoreInterestArea } from '../commands/restore-interest-area.js';
import type { InterestArea } from '../interest-area.entity.js';
import { InterestAreaType } from './community.type.js';

@InputType({ description: 'Input of `restoreInterestArea`.' })
export class RestoreInterestAreaInput {
  @Field(() => ID, { description: 'Which area.' })
  areaId!: string;
}

@ObjectType({ description: 'Answer of `restoreInterestArea`.' })
export class RestoreInterestAreaPayload extends Payload {
  @Field(() => InterestAreaType, { nullable: true, description: 'The area, in use again.' })
  area?: InterestArea;
}

@Resolver()
export class RestoreInterestAreaMutation {
  constructor(private readonly command: RestoreInterestArea) {}

  @Mutation(() => RestoreInterestAreaPayload, {
    description:
      'Takes a retired area back into use, with what was retired along with it. The area above has to be in use. Coordinators only.',
  })
  async restoreInterestArea(
    @CurrentActor() actor: Actor,
    @Args('input') input: RestoreInterestAreaInput,
  ): Promise<RestoreInterestAreaPayload> {
    return { area: await this.command.run(actor, input.areaId) };
  }
}
