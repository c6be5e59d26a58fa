import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { RetireRung } from '../commands/retire-rung.js';
import type { Rung } from '../rung.entity.js';
import { RungType } from './community.type.js';

@InputType({ description: 'Input of `retireRung`.' })
export class RetireRungInput {
  @Field(() => ID, { description: 'Which rung.' })
  rungId!: string;
}

@ObjectType({ description: 'Answer of `retireRung`.' })
export class RetireRungPayload extends Payload {
  @Field(() => RungType, { nullable: true, description: 'The retired rung.' })
  rung?: Rung;
}

@Resolver()
export class RetireRungMutation {
  constructor(private readonly command: RetireRung) {}

  @Mutation(() => RetireRungPayload, {
    description:
      'Takes a rung out of the ladder, and those above come down; milestones that were reached on it stay. Coordinators only.',
  })
  async retireRung(
    @CurrentActor() actor: Actor,
    @Args('input') input: RetireRungInput,
  ): Promise<RetireRungPayload> {
    return { rung: await this.command.run(actor, input.rungId) };
  }
}
