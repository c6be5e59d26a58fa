import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { MarkdownScalar, Payload } from '#platform/graphql';
import { UpdateRung } from '../commands/update-rung.js';
import type { Rung } from '../rung.entity.js';
import { RungType } from './community.type.js';

@InputType({ description: 'Input of `updateRung`. What is absent stays as it is.' })
export class UpdateRungInput {
  @Field(() => ID, { description: 'Which rung.' })
  rungId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its name, 1 to 100 characters on one line; null leaves it as it is. Its slug stays.',
  })
  name?: string | null;

  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'What it means to reach it, in up to 2,000 characters; null removes it.',
  })
  description?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a mentor or a coordinator has to confirm that somebody reached it; null leaves it as it is.',
  })
  needsConfirmation?: boolean | null;
}

@ObjectType({ description: 'Answer of `updateRung`.' })
export class UpdateRungPayload extends Payload {
  @Field(() => RungType, { nullable: true, description: 'The rung as it is now.' })
  rung?: Rung;
}

@Resolver()
export class UpdateRungMutation {
  constructor(private readonly command: UpdateRung) {}

  @Mutation(() => UpdateRungPayload, {
    description: 'Rewrites a rung of the ladder; milestones that were reached on it stay. Coordinators only.',
  })
  async updateRung(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateRungInput,
  ): Promise<UpdateRungPayload> {
    return { rung: await this.command.run(actor, input) };
  }
}
