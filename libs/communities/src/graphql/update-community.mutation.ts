import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { MarkdownScalar, Payload } from '#platform/graphql';
import { UpdateCommunity } from '../commands/update-community.js';
import type { Community } from '../community.entity.js';
import { CommunityType } from './community.type.js';

@InputType({
  description: 'Texts as they were read before they are changed. What is absent is not compared.',
})
export class CommunityReplacedInput {
  @Field(() => String, { nullable: true, description: 'The name.' })
  name?: string | null;

  @Field(() => MarkdownScalar, { nullable: true, description: 'The summary; null when there was none.' })
  summary?: string | null;
}

@InputType({ description: 'Input of `updateCommunity`. What is absent stays as it is.' })
export class UpdateCommunityInput {
  @Field(() => ID, { description: 'Which community.' })
  communityId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its name, 1 to 100 characters; null leaves it as it is. Its slug stays.',
  })
  name?: string | null;

  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'What it is, in up to 2,000 characters; null removes it.',
  })
  summary?: string | null;

  @Field(() => CommunityReplacedInput, {
    nullable: true,
    description:
      'The texts that these replace: if another coordinator was faster, the answer is CHANGED_MEANWHILE, and nobody’s words are lost. Whatever they are when absent.',
  })
  replaces?: CommunityReplacedInput | null;
}

@ObjectType({ description: 'Answer of `updateCommunity`.' })
export class UpdateCommunityPayload extends Payload {
  @Field(() => CommunityType, { nullable: true, description: 'The community as it is now.' })
  community?: Community;
}

@Resolver()
export class UpdateCommunityMutation {
  constructor(private readonly command: UpdateCommunity) {}

  @Mutation(() => UpdateCommunityPayload, {
    description: 'Changes what a community says of itself. Coordinators only.',
  })
  async updateCommunity(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateCommunityInput,
  ): Promise<UpdateCommunityPayload> {
    return { community: await this.command.run(actor, input) };
  }
}
