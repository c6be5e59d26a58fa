import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { RemoveRepository } from '../commands/remove-repository.js';
import type { Community } from '../community.entity.js';
import { CommunityType } from './community.type.js';

@InputType({ description: 'Input of `removeRepository`.' })
export class RemoveRepositoryInput {
  @Field(() => ID, { description: 'Which repository.' })
  repositoryId!: string;
}

@ObjectType({ description: 'Answer of `removeRepository`.' })
export class RemoveRepositoryPayload extends Payload {
  @Field(() => CommunityType, {
    nullable: true,
    description: 'The community with the repositories that remain.',
  })
  community?: Community;
}

@Resolver()
export class RemoveRepositoryMutation {
  constructor(private readonly command: RemoveRepository) {}

  @Mutation(() => RemoveRepositoryPayload, {
    description: 'Takes a repository out of its community; on GitHub nothing changes. Coordinators only.',
  })
  async removeRepository(
    @CurrentActor() actor: Actor,
    @Args('input') input: RemoveRepositoryInput,
  ): Promise<RemoveRepositoryPayload> {
    return { community: await this.command.run(actor, input.repositoryId) };
  }
}
