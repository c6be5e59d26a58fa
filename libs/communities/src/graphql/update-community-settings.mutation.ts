import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { CommunitySettingsChanges } from '#domain/communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { UpdateCommunitySettings } from '../commands/update-community-settings.js';
import type { Community } from '../community.entity.js';
import { CommunitySettingsFields, type MatchWeightsInput } from './community-settings.type.js';
import { CommunityType } from './community.type.js';

@InputType({
  description: 'Settings as they were read before they are changed. What is absent is not compared.',
})
export class CommunitySettingsReplacedInput extends CommunitySettingsFields {}

@InputType({ description: 'Input of `updateCommunitySettings`. What is absent stays as it is.' })
export class UpdateCommunitySettingsInput extends CommunitySettingsFields {
  @Field(() => ID, { description: 'Which community.' })
  communityId!: string;

  @Field(() => CommunitySettingsReplacedInput, {
    nullable: true,
    description:
      'The settings that these replace: if another coordinator changed one of them before, the answer is CHANGED_MEANWHILE, and nothing is changed. Whatever they are when absent.',
  })
  replaces?: CommunitySettingsReplacedInput | null;
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
    @Args('input') { communityId, replaces, ...changes }: UpdateCommunitySettingsInput,
  ): Promise<UpdateCommunitySettingsPayload> {
    return {
      community: await this.command.run(actor, communityId, settingsIn(changes), settingsIn(replaces ?? {})),
    };
  }
}

const settingsIn = ({ matchWeights, ...others }: CommunitySettingsFields) =>
  ({ ...others, matchWeights: weightsOf(matchWeights ?? {}) }) as CommunitySettingsChanges;

function weightsOf(input: MatchWeightsInput) {
  return {
    INTEREST: input.interest,
    AVAILABILITY: input.availability,
    HEADROOM: input.headroom,
    RESPONSIVENESS: input.responsiveness,
    LANGUAGE: input.language,
  };
}
