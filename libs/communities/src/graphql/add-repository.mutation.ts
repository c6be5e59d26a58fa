import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { mostRepositories } from '#domain/communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { KeyedInput, Payload } from '#platform/graphql';
import { AddRepository } from '../commands/add-repository.js';
import type { Repository } from '../repository.entity.js';
import { RepositoryType } from './community.type.js';

@InputType({ description: 'Input of `addRepository`.' })
export class AddRepositoryInput extends KeyedInput {
  @Field(() => ID, { description: 'Which community.' })
  communityId!: string;

  @Field(() => String, {
    description: 'The GitHub user or organisation, 1 to 39 letters, digits and hyphens, e.g. `python`.',
  })
  owner!: string;

  @Field(() => String, {
    description: 'The repository, 1 to 100 letters, digits, `.`, `-` and `_`, e.g. `cpython`.',
  })
  name!: string;
}

@ObjectType({ description: 'Answer of `addRepository`.' })
export class AddRepositoryPayload extends Payload {
  @Field(() => RepositoryType, {
    nullable: true,
    description: 'The repository; the one that was there already, if it was.',
  })
  repository?: Repository;
}

@Resolver()
export class AddRepositoryMutation {
  constructor(private readonly command: AddRepository) {}

  @Mutation(() => AddRepositoryPayload, {
    description: `Adds a GitHub repository to a community, which has room for ${mostRepositories}. Twice is the same as once. Coordinators only.`,
  })
  async addRepository(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddRepositoryInput,
  ): Promise<AddRepositoryPayload> {
    return { repository: await this.command.run(actor, input) };
  }
}
