import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { MarkdownScalar, Payload } from '#platform/graphql';
import { UpdateRung } from '../commands/update-rung.js';
import type { Rung } from '../rung.entity.js';
import { RungType } from './community.type.js';

@InputType({ description: 'A rung as it was read before it is rewritten.' })
export class RungReplacedInput {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => MarkdownScalar, { nullable: true, description: 'Its description; null when there was none.' })
  description: string | null = null;

  @Field(() => Boolean, { description: 'Whether reaching it had to be confirmed.' })
  needsConfirmation!: boolean;
}

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

  @Field(() => RungReplacedInput, {
    nullable: true,
    description:
      'The rung that it replaces: if another coordinator was faster, the answer is CHANGED_MEANWHILE, and nobody’s words are lost. Whatever it is when absent.',
  })
  replaces?: RungReplacedInput | null;
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
