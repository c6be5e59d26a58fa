import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MovedOnBecause } from '#domain/notifications';

registerEnumType(MovedOnBecause, {
  name: 'MovedOnBecause',
  description: 'Why a request went on from the mentor who was asked.',
  valuesMap: {
    NO_ANSWER: { description: 'Its time ran out without an answer.' },
    AWAY: { description: 'The mentor is away.' },
    PAUSED: { description: 'The mentor takes no requests for a while.' },
    RESTING: { description: 'Requests passed the mentor by in silence, so they rest.' },
    NO_LONGER_MENTOR: { description: 'They are no mentor any more.' },
  },
});

@ObjectType('NotificationFacts', {
  description:
    'What the sentence of a notification says besides names, to word it in another language. Each is null for the kinds to which it does not belong.',
})
export class NotificationFactsType {
  @Field(() => Float, {
    nullable: true,
    description: 'Of REQUEST_WAITING: hours that were left to answer when it was told, e.g. 23.5.',
  })
  hoursLeft?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of TURN_WAITS and STILL_GOING: days of silence when it was told.',
  })
  days?: number | null;

  @Field(() => MovedOnBecause, {
    nullable: true,
    description: 'Of REQUEST_REROUTED and REQUEST_QUEUED: why it went on; null when it is not known.',
  })
  because?: MovedOnBecause | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the kinds about milestones: the name of the rung when it was told.',
  })
  rung?: string | null;
}
