import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { MentorOffer } from '#domain/profiles';
import { isId } from '#platform/database';
import { ApiError } from '#platform/errors';
import { readPrimaryLanguage } from '#profiles';
import type { MatchFilter } from '../match-filter.js';

@InputType({
  description:
    'Which of the suggested mentors to list; what is absent narrows nothing. Their order and scores stay as they are.',
})
export class MatchFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only with experience in this very area.' })
  areaId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only who speaks this language, a BCP 47 tag; its region does not matter: `pt` finds `pt-BR`.',
  })
  language?: string | null;

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
  areaId,
  language,
  offer,
  minutesPerWeek,
  mentorIds,
}: MatchFilterInput): MatchFilter {
  if (areaId != null && !isId(areaId)) throw ApiError.badInput('`areaId` is not the id of an interest area.');
  return {
    areaId: areaId ?? null,
    language: language == null ? null : readPrimaryLanguage(language),
    offer: offer ?? null,
    minutesPerWeek: minutesPerWeek ?? 0,
    mentorIds: mentorIds ?? null,
  };
}
