import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { MOST_WINDOWS } from '#domain/availability';
import { mostLanguages } from '#domain/profiles';
import { type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload, TimeZoneScalar } from '#platform/graphql';
import { AnswerOnboarding } from '../commands/answer-onboarding.js';
import { mostAreas } from '../member-areas.repository.js';
import { AreaWishInput, AvailabilityWindowInput, SpokenLanguageInput, wishLevels } from './profile.inputs.js';

@InputType({ description: 'Input of `answerOnboarding`.' })
export class AnswerOnboardingInput {
  @Field(() => ID, { description: 'In which community.' })
  communityId!: string;

  @Field(() => [AreaWishInput], {
    description: `What they would like to explore, 1 to ${mostAreas} areas.`,
  })
  areas!: AreaWishInput[];

  @Field(() => TimeZoneScalar, { description: 'The zone on whose clocks the windows are.' })
  timeZone!: string;

  @Field(() => [AvailabilityWindowInput], {
    description: `When they usually have time, up to ${MOST_WINDOWS} windows a week; may be empty.`,
  })
  windows!: AvailabilityWindowInput[];

  @Field(() => [SpokenLanguageInput], {
    description: `What they speak, 1 to ${mostLanguages} languages, the dearest first.`,
  })
  languages!: SpokenLanguageInput[];
}

@ObjectType({ description: 'Answer of `answerOnboarding`.' })
export class AnswerOnboardingPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member, ready to be matched.' })
  member?: Member;
}

@Resolver()
export class AnswerOnboardingMutation {
  constructor(private readonly command: AnswerOnboarding) {}

  @Mutation(() => AnswerOnboardingPayload, {
    description:
      'The three answers that make a newcomer ready for matches: areas, time, languages. All else has defaults.',
  })
  async answerOnboarding(
    @CurrentActor() actor: Actor,
    @Args('input') input: AnswerOnboardingInput,
  ): Promise<AnswerOnboardingPayload> {
    const { areas, ...answers } = input;
    return { member: await this.command.run(actor, { ...answers, areas: wishLevels(areas) }) };
  }
}
