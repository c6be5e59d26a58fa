import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { mostLanguages } from '#domain/profiles';
import { type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { MarkdownScalar, Payload, TimeZoneScalar } from '#platform/graphql';
import { UpdateProfile } from '../commands/update-profile.js';
import { mostAreas } from '../member-areas.repository.js';
import { AreaWishInput, SpokenLanguageInput, wishLevels } from './profile.inputs.js';

@InputType({ description: 'Input of `updateProfile`.' })
export class UpdateProfileInput {
  @Field(() => ID, { description: 'In which community.' })
  communityId!: string;

  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'Who they are, in up to 2,000 characters.',
  })
  introduction?: string | null;

  @Field(() => MarkdownScalar, {
    nullable: true,
    description: 'What they would like to reach, in up to 2,000 characters.',
  })
  goals?: string | null;

  @Field(() => [SpokenLanguageInput], {
    nullable: true,
    description: `All languages that they speak, 1 to ${mostLanguages}, the dearest first.`,
  })
  languages?: SpokenLanguageInput[] | null;

  @Field(() => TimeZoneScalar, {
    nullable: true,
    description: 'Their time zone; the weekly windows stay as they are on its clocks. Null: UTC.',
  })
  timeZone?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Common time, in minutes a week from 0 to 10,080, below which they want no mentor suggested. Null: 0, whatever there is.',
  })
  requiredMinutesPerWeek?: number | null;

  @Field(() => [AreaWishInput], {
    nullable: true,
    description: `All areas that they would like to explore, up to ${mostAreas}. What they offer as a mentor is not touched.`,
  })
  areas?: AreaWishInput[] | null;
}

@ObjectType({ description: 'Answer of `updateProfile`.' })
export class UpdateProfilePayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member with the changed profile.' })
  member?: Member;
}

@Resolver()
export class UpdateProfileMutation {
  constructor(private readonly command: UpdateProfile) {}

  @Mutation(() => UpdateProfilePayload, {
    description:
      "Changes what is given of the viewer's own profile. What is absent stays; what is null is cleared.",
  })
  async updateProfile(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateProfileInput,
  ): Promise<UpdateProfilePayload> {
    const { areas, ...answers } = input;
    const wishes = areas && wishLevels(areas);
    return { member: await this.command.run(actor, { ...answers, areas: wishes }) };
  }
}
