import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MatchPartKind, MatchReasonCode, UsualAnswer } from '#domain/matching';
import { UserErrorCode } from '#domain/refusals';
import { MemberType } from '#communities';
import { connectionOf } from '#platform/graphql';
import { AvailabilityWindowType } from '#profiles';
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

registerEnumType(UsualAnswer, {
  name: 'UsualAnswer',
  description: 'How soon a mentor gives a first answer, as far as it can honestly be said.',
  valuesMap: {
    NONE_YET: { description: 'Nobody has asked them long enough ago.' },
    FEW_YET: { description: 'Fewer than three were asked, too few to say.' },
    WITHIN_THREE_DAYS: { description: 'At least 70 of 100 had an answer within three days.' },
    MAY_TAKE_LONGER: { description: 'Answers often came later than that.' },
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

  @Field(() => [AvailabilityWindowType], {
    description:
      "When the two usually have time together, on the clocks of the newcomer's own time zone: what they share in most of those four weeks. In the order of the week; at most 57.",
  })
  sharedWindows!: AvailabilityWindowType[];

  @Field(() => UsualAnswer, { description: 'How soon the mentor usually gives a first answer.' })
  usualAnswer!: UsualAnswer;
}

@ObjectType('MentorsLeftOut', {
  description:
    'How many mentors are not suggested to a newcomer for one reason. Visible to that newcomer alone.',
})
export class MentorsLeftOutType {
  @Field(() => UserErrorCode, {
    description:
      'The first thing that stands in the way: the code that asking them would be refused with, or `NO_COMMON_LANGUAGE`, `NO_SHARED_AREA`, `NOT_ENOUGH_COMMON_TIME`.',
  })
  code!: UserErrorCode;

  @Field(() => Int, { description: 'Of how many mentors that is true; each is counted once.' })
  count!: number;
}

export const MatchConnection = connectionOf<MentorMatch>(
  () => MatchType as never,
  'Match',
  'the mentors whom we suggest, best first',
);
