import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { capacityLimits, MentorOffer } from '#domain/profiles';
import { type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { OfferMentoring } from '../commands/offer-mentoring.js';
import { mostAreas } from '../member-areas.repository.js';
import { AreaExperienceInput, experienceLevels } from './profile.inputs.js';

@InputType({ description: 'Input of `offerMentoring`.' })
export class OfferMentoringInput {
  @Field(() => ID, { description: 'In which community.' })
  communityId!: string;

  @Field(() => Int, {
    description: `How many mentees they have room for at once, from ${capacityLimits.min} to ${capacityLimits.max}. Lowering it ends nothing.`,
  })
  capacity!: number;

  @Field(() => [AreaExperienceInput], {
    nullable: true,
    description: `All areas in which they can help, 1 to ${mostAreas}; absent or null: as before. Their wishes as a newcomer are not touched.`,
  })
  areas?: AreaExperienceInput[] | null;

  @Field(() => [MentorOffer], {
    nullable: true,
    description: 'What else they offer; absent or null: as before.',
  })
  offers?: MentorOffer[] | null;
}

@ObjectType({ description: 'Answer of `offerMentoring`.' })
export class OfferMentoringPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member, now a mentor.' })
  member?: Member;
}

@Resolver()
export class OfferMentoringMutation {
  constructor(private readonly command: OfferMentoring) {}

  @Mutation(() => OfferMentoringPayload, {
    description: 'Makes the viewer a mentor, or changes what they offer as one. They keep their other roles.',
  })
  async offerMentoring(
    @CurrentActor() actor: Actor,
    @Args('input') input: OfferMentoringInput,
  ): Promise<OfferMentoringPayload> {
    const { areas, ...offer } = input;
    const experience = areas && experienceLevels(areas);
    return { member: await this.command.run(actor, { ...offer, areas: experience }) };
  }
}
