import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { RenameInterestArea } from '../commands/rename-interest-area.js';
import type { InterestArea } from '../interest-area.entity.js';
import { InterestAreaType } from './community.type.js';

@InputType({ description: 'Input of `renameInterestArea`.' })
export class RenameInterestAreaInput {
  @Field(() => ID, { description: 'Which area.' })
  areaId!: string;

  @Field(() => String, { description: 'Its new name, 1 to 100 characters on one line.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name that it replaces: if another coordinator was faster, the answer is CHANGED_MEANWHILE, and nobody’s name is lost. Whatever it is when absent.',
  })
  replacesName?: string | null;
}

@ObjectType({ description: 'Answer of `renameInterestArea`.' })
export class RenameInterestAreaPayload extends Payload {
  @Field(() => InterestAreaType, { nullable: true, description: 'The area with its new name.' })
  area?: InterestArea;
}

@Resolver()
export class RenameInterestAreaMutation {
  constructor(private readonly command: RenameInterestArea) {}

  @Mutation(() => RenameInterestAreaPayload, {
    description: 'Gives an area another name; its slug stays, so that links to it hold. Coordinators only.',
  })
  async renameInterestArea(
    @CurrentActor() actor: Actor,
    @Args('input') input: RenameInterestAreaInput,
  ): Promise<RenameInterestAreaPayload> {
    return { area: await this.command.run(actor, input) };
  }
}
