import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { enough, type ExpectedWait, expectedWaitDays } from '#domain/insights';

@ObjectType('WaitStep', {
  description:
    'A step of the curve of waiting: from this time on, until the next step, this share of those who ask still waits.',
})
export class WaitStepType {
  @Field(() => Int, { description: 'Hours after asking, rounded up.' })
  hours!: number;

  @Field(() => Float, { description: 'The share that waits longer, from 0 to 1.' })
  stillWaiting!: number;
}

@ObjectType('ExpectedWait', {
  description: `How long somebody who asks now may expect to wait until a mentor takes them on: a Kaplan–Meier estimate over what was asked in the last ${expectedWaitDays} days. It counts those who still wait, and those who were declined, gave up or ran out of time, for as long as they waited, where an average of those who were served would leave them out. A request that moves on is one asking with all that follows it.`,
})
export class ExpectedWaitType implements Omit<ExpectedWait, 'curve'> {
  @Field(() => Boolean, {
    description: `Whether there is enough to say something by: ${enough.askings} askings, ${enough.accepted} of them accepted, and half of all taken on within some time.`,
  })
  enoughData!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'Hours, rounded up, until half of those who ask are taken on; null when there is not enough data.',
  })
  medianHours!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Hours, rounded up, until nine in ten are taken on; null when there is not enough data, or that takes longer than anybody was seen to wait.',
  })
  nineTenthsHours!: number | null;

  @Field(() => Int, { description: 'How many askings a mentor accepted.' })
  answered!: number;

  @Field(() => Int, { description: 'How many still wait, for a mentor or in the open queue.' })
  stillWaiting!: number;

  @Field(() => [WaitStepType], {
    description:
      'The Kaplan–Meier curve itself, in the order of time, to be drawn: all wait before its first step. Empty when there is not enough data; at most 4,320 steps.',
  })
  curve!: WaitStepType[];

  @Field(() => String, { description: 'All of it as a sentence that can be shown to people.' })
  text!: string;
}
