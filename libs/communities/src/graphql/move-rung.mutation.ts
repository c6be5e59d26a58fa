import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { MoveRung } from '../commands/move-rung.js';
import type { Rung } from '../rung.entity.js';
import { RungType } from './community.type.js';

@InputType({ description: 'Input of `moveRung`.' })
export class MoveRungInput {
  @Field(() => ID, { description: 'Which rung.' })
  rungId!: string;

  @Field(() => Int, { description: 'The height it goes to, from 1 to the number of rungs.' })
  position!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The height from which it is moved: if another coordinator changed the order before, the answer is CHANGED_MEANWHILE, and nothing is moved. Whatever it is when absent.',
  })
  replacesPosition?: number | null;
}

@ObjectType({ description: 'Answer of `moveRung`.' })
export class MoveRungPayload extends Payload {
  @Field(() => RungType, { nullable: true, description: 'The rung at its new height.' })
  rung?: Rung;
}

@Resolver()
export class MoveRungMutation {
  constructor(private readonly command: MoveRung) {}

  @Mutation(() => MoveRungPayload, {
    description: 'Moves a rung to another height; those between make way. Coordinators only.',
  })
  async moveRung(
    @CurrentActor() actor: Actor,
    @Args('input') input: MoveRungInput,
  ): Promise<MoveRungPayload> {
    return { rung: await this.command.run(actor, input) };
  }
}
