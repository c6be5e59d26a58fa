import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { mostRungs } from '#domain/communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, MarkdownScalar, Payload } from '#platform/graphql';
import { AddRung } from '../commands/add-rung.js';
import type { Rung } from '../rung.entity.js';
import { RungType } from './community.type.js';

@InputType({ description: 'Input of `addRung`.' })
export class AddRungInput extends KeyedInput {
  @Field(() => ID, { description: 'Which community.' })
  communityId!: string;

  @Field(() => String, { description: 'Its name, 1 to 100 characters on one line, e.g. `First merge`.' })
  name!: string;

  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'What it means to reach it, in up to 2,000 characters.',
  })
  description?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether a mentor or a coordinator has to confirm that somebody reached it.',
  })
  needsConfirmation!: boolean;
}

@ObjectType({ description: 'Answer of `addRung`.' })
export class AddRungPayload extends Payload {
  @Field(() => RungType, { nullable: true, description: 'The new rung, at the top of the ladder.' })
  rung?: Rung;
}

@Resolver()
export class AddRungMutation {
  constructor(private readonly command: AddRung) {}

  @Mutation(() => AddRungPayload, {
    description: `Adds a rung at the top of a community's ladder, which has room for ${mostRungs}. Coordinators only.`,
  })
  async addRung(@CurrentActor() actor: Actor, @Args('input') input: AddRungInput): Promise<AddRungPayload> {
    return { rung: await this.command.run(actor, input) };
  }
}
