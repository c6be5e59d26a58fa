import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  type CommunitySettings,
  communitySettingLimits,
  defaultCommunitySettings,
  turnReminderLimits,
} from '#domain/communities';

const limitsOf = (name: keyof typeof communitySettingLimits) => {
  const { min, max } = communitySettingLimits[name];
  return `${min.toLocaleString('en-US')} to ${max.toLocaleString('en-US')}; ${defaultCommunitySettings[name]} unless changed.`;
};

const { matchWeights: weights, turnReminderDays } = defaultCommunitySettings;

const described = {
  requestDays: `Days that a mentor has to answer a request, ${limitsOf('requestDays')}`,
  maxWaitingRequests: `Most requests that one newcomer may have waiting at once, ${limitsOf('maxWaitingRequests')}`,
  targetMinutes: `Common minutes a week beyond which more make a match no better, ${limitsOf('targetMinutes')}`,
  turnReminderDays: `After how many days of silence in a mentorship whoever's turn it is gets a reminder, both are asked whether it still goes on, and it is closed kindly: exactly three, rising, each ${turnReminderLimits.min} to ${turnReminderLimits.max}; ${turnReminderDays.join(', ')} unless changed.`,
  interest: `For shared and neighbouring areas; ${weights.INTEREST} unless changed.`,
  availability: `For common time in the week; ${weights.AVAILABILITY} unless changed.`,
  headroom: `For the mentor's free share of their capacity; ${weights.HEADROOM} unless changed.`,
  responsiveness: `For how likely the mentor answers within 72 hours; ${weights.RESPONSIVENESS} unless changed.`,
  language: `For fluency in the best common language; ${weights.LANGUAGE} unless changed.`,
} as const;

@ObjectType('MatchWeights', {
  description: 'What each part counts in the score of a match, each 0 or more. Only the proportions matter.',
})
export class MatchWeightsType {
  @Field(() => Float, { description: described.interest })
  interest!: number;

  @Field(() => Float, { description: described.availability })
  availability!: number;

  @Field(() => Float, { description: described.headroom })
  headroom!: number;

  @Field(() => Float, { description: described.responsiveness })
  responsiveness!: number;

  @Field(() => Float, { description: described.language })
  language!: number;
}

@ObjectType('CommunitySettings', { description: 'What the coordinators set for their community. Public.' })
export class CommunitySettingsType {
  @Field(() => Int, { description: described.requestDays })
  requestDays!: number;

  @Field(() => Int, { description: described.maxWaitingRequests })
  maxWaitingRequests!: number;

  @Field(() => Int, { description: described.targetMinutes })
  targetMinutes!: number;

  @Field(() => [Int], { description: described.turnReminderDays })
  turnReminderDays!: readonly number[];

  @Field(() => MatchWeightsType, { description: 'What each part counts in a match.' })
  matchWeights!: MatchWeightsType;
}

@InputType('MatchWeightsInput', {
  description:
    'Weights to change, each 0 or more; what is absent stays as it is. At least one has to be above 0.',
})
export class MatchWeightsInput {
  @Field(() => Float, { nullable: true, description: described.interest })
  interest?: number | null;

  @Field(() => Float, { nullable: true, description: described.availability })
  availability?: number | null;

  @Field(() => Float, { nullable: true, description: described.headroom })
  headroom?: number | null;

  @Field(() => Float, { nullable: true, description: described.responsiveness })
  responsiveness?: number | null;

  @Field(() => Float, { nullable: true, description: described.language })
  language?: number | null;
}

@InputType({ isAbstract: true })
export abstract class CommunitySettingsFields {
  @Field(() => Int, { nullable: true, description: described.requestDays })
  requestDays?: number | null;

  @Field(() => Int, { nullable: true, description: described.maxWaitingRequests })
  maxWaitingRequests?: number | null;

  @Field(() => Int, { nullable: true, description: described.targetMinutes })
  targetMinutes?: number | null;

  @Field(() => [Int], { nullable: true, description: described.turnReminderDays })
  turnReminderDays?: number[] | null;

  @Field(() => MatchWeightsInput, { nullable: true, description: 'What each part counts in a match.' })
  matchWeights?: MatchWeightsInput | null;
}

/** The settings in force, as the API shows them. */
export function settingsAnswer(settings: CommunitySettings): CommunitySettingsType {
  const { matchWeights, ...others } = settings;
  return {
    ...others,
    matchWeights: {
      interest: matchWeights.INTEREST,
      availability: matchWeights.AVAILABILITY,
      headroom: matchWeights.HEADROOM,
      responsiveness: matchWeights.RESPONSIVENESS,
      language: matchWeights.LANGUAGE,
    },
  };
}
