import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { areaDocumentMaxBytes } from '#domain/communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, Payload } from '#platform/graphql';
import { ImportInterestAreas } from '../commands/import-interest-areas.js';
import type { Community } from '../community.entity.js';
import { CommunityType } from './community.type.js';

@InputType({ description: 'Input of `importInterestAreas`.' })
export class ImportInterestAreasInput extends KeyedInput {
  @Field(() => ID, { description: 'Which community.' })
  communityId!: string;

  @Field(() => String, {
    description: `The text of a JSON file, up to ${areaDocumentMaxBytes.toLocaleString('en-US')} bytes, in this form: \`{"areas": [{"group": "Stdlib", "name": "asyncio"}]}\`. The group is an area at the top of the tree; without one, the area itself goes there.`,
  })
  document!: string;
}

@ObjectType({ description: 'Answer of `importInterestAreas`.' })
export class ImportInterestAreasPayload extends Payload {
  @Field(() => CommunityType, { nullable: true, description: 'The community with its tree of areas.' })
  community?: Community;

  @Field(() => Int, {
    nullable: true,
    description: 'How many areas are new, groups included; null when nothing was imported.',
  })
  added?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of the listed areas were there already; null when nothing was imported.',
  })
  present?: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of the listed areas were left out because their group is retired; null when nothing was imported.',
  })
  skipped?: number;
}

@Resolver()
export class ImportInterestAreasMutation {
  constructor(private readonly command: ImportInterestAreas) {}

  @Mutation(() => ImportInterestAreasPayload, {
    description:
      'Adds the areas of a JSON document that the tree lacks, all or none; nothing is changed or removed, and the same document again adds nothing. Coordinators only.',
  })
  importInterestAreas(
    @CurrentActor() actor: Actor,
    @Args('input') input: ImportInterestAreasInput,
  ): Promise<ImportInterestAreasPayload> {
    return this.command.run(actor, input);
  }
}
