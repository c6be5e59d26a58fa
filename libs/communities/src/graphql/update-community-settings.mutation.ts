import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { CommunitySettingsChanges } from '#domain/communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { UpdateCommunitySettings } from '../commands/update-community-settings.js';
import type { Community } from '../community.entity.js';
import { CommunitySettingsFields, type MatchWeightsInput } from './community-settings.type.js';
import { CommunityType } from './community.type.js';

@InputType({ description: 'Input of `updateCommunitySettings`. What is absent stays as it is.' })
export class UpdateCommunitySettingsInput extends CommunitySettingsFields {
  @Field(() => ID, { description: 'Which community.' })
  communityId!: string;
}

@ObjectType({ description: 'Answer of `updateCommunitySettings`.' })
export class UpdateCommunitySettingsPayload extends Payload {
  @Field(() => CommunityType, { nullable: true, description: 'The community with its settings.' })
  community?: Community;
}

@Resolver()
export class UpdateCommunitySettingsMutation {
  constructor(private readonly command: UpdateCommunitySettings) {}

  @Mutation(() => UpdateCommunitySettingsPayload, {
    description:
      'Changes how requests and matches work in a community, and when a silence is minded. Requests that wait already keep their deadline. Coordinators only.',
  })
  async updateCommunitySettings(
    @CurrentActor() actor: Actor,
    @Args('input') { communityId, matchWeights, ...others }: UpdateCommunitySettingsInput,
  ): Promise<UpdateCommunitySettingsPayload> {
    const changes = { ...others, matchWeights: weightsOf(matchWeights ?? {}) } as CommunitySettingsChanges;
    return { community: await this.command.run(actor, communityId, changes) };
  }
}

function weightsOf(input: MatchWeightsInput) {
  return {
    INTEREST: input.interest,
    AVAILABILITY: input.availability,
    HEADROOM: input.headroom,
    RESPONSIVENESS: input.responsiveness,
    LANGUAGE: input.language,
  };
}
