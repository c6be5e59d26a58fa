import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MatchPartKind, MatchReasonCode } from '#domain/matching';
import { MemberType } from '#communities';
import { connectionOf } from '#platform/graphql';
import type { MentorMatch } from '../mentor-matches.js';

registerEnumType(MatchPartKind, {
  name: 'MatchPartKind',
  description: 'What a match is scored by. Communities set what each part counts; the defaults stand here.',
  valuesMap: {
    INTEREST: {
      description:
        "How well the mentor covers the newcomer's areas, by importance, rarity, closeness and experience (0.45).",
    },
    AVAILABILITY: {
      description: 'The common time in the worst of the next four weeks, against a target (0.25).',
    },
    HEADROOM: { description: 'The free share of the capacity (0.15).' },
    RESPONSIVENESS: {
      description: 'The chance of a first answer within 72 hours, smoothed for new mentors (0.1).',
    },
    LANGUAGE: { description: 'How easily the two talk in their best common language (0.05).' },
  },
});

registerEnumType(MatchReasonCode, {
  name: 'MatchReasonCode',
  description: 'What speaks for a match.',
  valuesMap: {
    SHARED_AREAS: { description: 'The mentor has experience in areas that the newcomer wants.' },
    RELATED_AREAS: { description: 'The mentor knows areas close to those that the newcomer wants.' },
    COMMON_TIME: { description: 'The two have time at the same hours.' },
    HAS_ROOM: { description: 'The mentor has room for more.' },
    ANSWERS_QUICKLY: { description: 'The mentor usually answers within three days.' },
    NEW_MENTOR: { description: 'The mentor has not had a mentee or a request here yet.' },
    COMMON_LANGUAGE: { description: 'The two speak the same language.' },
  },
});

@ObjectType('MatchPart', { description: 'One part of the score of a match: it adds `weight` × `value`.' })
export class MatchPartType {
  @Field(() => MatchPartKind, { description: 'Which part.' })
  kind!: MatchPartKind;

  @Field(() => Float, { description: 'What it counts, from 0 to 1; the weights of a match add up to 1.' })
  weight!: number;

  @Field(() => Float, { description: 'How good this match is in it, from 0 to 1.' })
  value!: number;
}

@ObjectType('MatchReason', { description: 'Why a match suits, for the newcomer to read.' })
export class MatchReasonType {
  @Field(() => MatchReasonCode, { description: 'Which reason.' })
  code!: MatchReasonCode;

  @Field(() => String, {
    description: 'The reason in words, without a full stop: `Shares asyncio and networking`.',
  })
  text!: string;
}

@ObjectType('Match', {
  description: 'A mentor whom we suggest to a newcomer, and why. Visible to that newcomer alone.',
})
export class MatchType {
  @Field(() => MemberType, { description: 'Whom to ask.' })
  mentor!: MemberType;

  @Field(() => Float, { description: 'How well the two fit, from 0 to 1; the matches are ordered by it.' })
  score!: number;

  @Field(() => [MatchPartType], { description: 'What the score is made of: one of each kind, always five.' })
  parts!: MatchPartType[];

  @Field(() => [MatchReasonType], {
    description: 'What speaks for the match, in words; areas first; at most five.',
  })
  reasons!: MatchReasonType[];

  @Field(() => Int, {
    description:
      'Common time in minutes, in the worst of the next four whole UTC weeks: clock changes and times away of both are counted.',
  })
  sharedMinutesPerWeek!: number;
}

export const MatchConnection = connectionOf<MentorMatch>(
  () => MatchType as never,
  'Match',
  'the mentors whom we suggest, best first',
);
