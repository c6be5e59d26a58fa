import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { MentorOffer } from '#domain/profiles';
import { AreaAndLanguageInput, readAreaAndLanguage } from '#profiles';
import type { MatchFilter } from '../match-filter.js';

@InputType({
  description:
    'Which of the suggested mentors to list; what is absent narrows nothing. Their order and scores stay as they are.',
})
export class MatchFilterInput extends AreaAndLanguageInput {
  @Field(() => MentorOffer, { nullable: true, description: 'Only who offers this.' })
  offer?: MentorOffer | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only with at least so much common time, in minutes: see `Match.sharedMinutesPerWeek`.',
  })
  minutesPerWeek?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only these members, as when some are compared; who is not suggested stays away.',
  })
  mentorIds?: string[] | null;
}

/** @throws ApiError BAD_USER_INPUT for an area or a language that is none */
export function readMatchFilter({
  offer,
  minutesPerWeek,
  mentorIds,
  ...more
}: MatchFilterInput): MatchFilter {
  return {
    ...readAreaAndLanguage(more),
    offer: offer ?? null,
    minutesPerWeek: minutesPerWeek ?? 0,
    mentorIds: mentorIds ?? null,
  };
}
