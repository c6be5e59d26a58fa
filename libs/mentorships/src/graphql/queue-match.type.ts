import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { longestStandsWithin, QueuePartKind, QueueReasonCode, waitingWeight } from '#domain/matching';
import type { QueueMatch } from '#matching';
import { connectionOf, DateTimeScalar } from '#platform/graphql';
import { AvailabilityWindowType } from '#profiles';
import { MentorshipRequestType } from './mentorship-request.type.js';

registerEnumType(QueuePartKind, {
  name: 'QueuePartKind',
  description:
    'What a newcomer in the open queue is ranked by, for one mentor. The first three count as they do for matches in the community, in proportion.',
  valuesMap: {
    INTEREST: { description: "How well the mentor covers the newcomer's areas." },
    AVAILABILITY: { description: 'The common time in the worst of the next four weeks, against a target.' },
    LANGUAGE: { description: 'How easily the two talk in their best common language.' },
    WAITING: {
      description: `Weeks of waiting, without an end: each counts ${waitingWeight}, so that after two nobody passes by fit alone.`,
    },
  },
});

registerEnumType(QueueReasonCode, {
  name: 'QueueReasonCode',
  description: 'What speaks for looking at a newcomer in the open queue.',
  valuesMap: {
    SHARED_AREAS: { description: 'They want areas in which the mentor has experience.' },
    RELATED_AREAS: { description: 'They want areas close to those that the mentor knows.' },
    COMMON_TIME: { description: 'The two have time at the same hours.' },
    COMMON_LANGUAGE: { description: 'The two speak the same language.' },
    WAITING: { description: 'How long they have waited.' },
    WAITS_LONGEST: { description: 'Nobody in this list has waited longer.' },
  },
});

@ObjectType('QueuePart', {
  description: 'One part of the score in the open queue: it adds `weight` × `value`.',
})
export class QueuePartType {
  @Field(() => QueuePartKind, { description: 'Which part.' })
  kind!: QueuePartKind;

  @Field(() => Float, {
    description: 'What it counts, from 0 to 1; the weights of all but WAITING add up to 1.',
  })
  weight!: number;

  @Field(() => Float, { description: 'From 0 to 1; for WAITING the number of weeks, however many.' })
  value!: number;
}

@ObjectType('QueueReason', {
  description: 'Why to look at a newcomer in the open queue, for the mentor to read.',
})
export class QueueReasonType {
  @Field(() => QueueReasonCode, { description: 'Which reason.' })
  code!: QueueReasonCode;

  @Field(() => String, {
    description: 'The reason in words, without a full stop: `Wants asyncio, which you know`.',
  })
  text!: string;
}

@ObjectType('QueueMatch', {
  description:
    'A request, as it suits one mentor: of the open queue, or one that waits for their answer. Visible to that mentor alone. Whether they can claim it now is said by the request: `viewerCannotClaimReasons`.',
})
export class QueueMatchType {
  @Field(() => MentorshipRequestType, { description: 'What to look at.' })
  request!: MentorshipRequestType;

  @Field(() => Float, {
    description: `How well it suits, from 0 on: fit, and waiting. The list is ordered by it, but for who waits longest, who stands among the first ${longestStandsWithin}.`,
  })
  score!: number;

  @Field(() => [QueuePartType], { description: 'What the score is made of: one of each kind, always four.' })
  parts!: QueuePartType[];

  @Field(() => [QueueReasonType], {
    description: 'What speaks for it, in words; areas first, the waiting last and always; at most four.',
  })
  reasons!: QueueReasonType[];

  @Field(() => Int, {
    description:
      'Common time in minutes, in the worst of the next four whole UTC weeks: clock changes and times away of both are counted.',
  })
  sharedMinutesPerWeek!: number;

  @Field(() => [AvailabilityWindowType], {
    description:
      "When the two usually have time together, on the clocks of the mentor's own time zone: what they share in most of those four weeks. In the order of the week; at most 57.",
  })
  sharedWindows!: AvailabilityWindowType[];

  @Field(() => DateTimeScalar, {
    description: 'Since when the newcomer waits: from the first of the requests that led here.',
  })
  waitingSince!: Date;
}

export const QueueMatchConnection = connectionOf<QueueMatch>(
  () => QueueMatchType as never,
  'QueueMatch',
  'the requests of the open queue, in the order in which they suit a mentor',
);
