import { Args, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, MarkdownScalar, Payload } from '#platform/graphql';
import { CreateCommunity } from '../commands/create-community.js';
import type { Community } from '../community.entity.js';
import { CommunityType } from './community.type.js';

@InputType({ description: 'Input of `createCommunity`.' })
export class CreateCommunityInput extends KeyedInput {
  @Field(() => String, { description: 'Its name, 1 to 100 characters, e.g. `CPython`.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Its short name in addresses, 2 to 60 of `a–z`, `0–9` and `-`; made from the name when absent.',
  })
  slug?: string | null;

  @Field(() => MarkdownScalar, { nullable: true, description: 'What it is, in up to 2,000 characters.' })
  summary?: string | null;
}

@ObjectType({ description: 'Answer of `createCommunity`.' })
export class CreateCommunityPayload extends Payload {
  @Field(() => CommunityType, {
    nullable: true,
    description: 'The new community, with default ladder, conduct text and settings.',
  })
  community?: Community;
}

@Resolver()
export class CreateCommunityMutation {
  constructor(private readonly command: CreateCommunity) {}

  @Mutation(() => CreateCommunityPayload, {
    description:
      'Makes a community and its first coordinator, the viewer. Anybody who is signed in may, unless the operator restricts it.',
  })
  async createCommunity(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateCommunityInput,
  ): Promise<CreateCommunityPayload> {
    return { community: await this.command.run(actor, input) };
  }
}
