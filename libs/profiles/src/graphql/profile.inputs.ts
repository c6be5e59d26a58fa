import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LONGEST_AWAY_DAYS, Weekday } from '#domain/availability';
import { Fluency } from '#domain/matching';
import { LocalDateScalar, LocalTimeScalar } from '#platform/graphql';

@InputType({ description: 'An area that a newcomer would like to explore.' })
export class AreaWishInput {
  @Field(() => ID, { description: 'Which area; of the same community, and in use.' })
  areaId!: string;

  @Field(() => Int, { defaultValue: 2, description: 'How much: 1 curious, 2 interested, 3 keen.' })
  importance!: number;
}

@InputType({ description: 'An area in which a mentor can help.' })
export class AreaExperienceInput {
  @Field(() => ID, { description: 'Which area; of the same community, and in use.' })
  areaId!: string;

  @Field(() => Int, {
    defaultValue: 2,
    description: 'How well they know it: 1 can help with first steps, 2 works in it, 3 knows it inside out.',
  })
  experience!: number;
}

@InputType({ description: 'A language that one speaks.' })
export class SpokenLanguageInput {
  @Field(() => String, {
    description: 'Its BCP 47 tag: `en`, `pt-BR`, `zh-Hant`. An unknown one is refused with near suggestions.',
  })
  tag!: string;

  @Field(() => Fluency, { defaultValue: Fluency.FLUENT, description: 'How well one speaks it.' })
  fluency!: Fluency;
}

@InputType({
  description:
    'A stretch of every week, in local time. Windows that overlap or touch are joined. One lasts 24 hours at most.',
})
export class AvailabilityWindowInput {
  @Field(() => Weekday, { description: 'The day on which it starts.' })
  day!: Weekday;

  @Field(() => LocalTimeScalar, { description: 'When it starts, on a quarter of an hour: `18:00`.' })
  start!: string;

  @Field(() => LocalTimeScalar, {
    description: 'When it ends, on a quarter of an hour, after `start`; `24:00` is the end of the day.',
  })
  end!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether `end` is on the day after: for windows that run past midnight.',
  })
  endsNextDay!: boolean;
}

@InputType({ description: "Days away, on one's own calendar; periods that overlap or touch are joined." })
export class AwayPeriodInput {
  @Field(() => LocalDateScalar, { description: 'The first day away.' })
  from!: string;

  @Field(() => LocalDateScalar, {
    description: `The last day away, today or later; one period lasts ${LONGEST_AWAY_DAYS} days at most.`,
  })
  to!: string;
}

/** The levels that a client gave by their own names, as the commands take them. */
export const wishLevels = (areas: readonly AreaWishInput[]) =>
  areas.map(({ areaId, importance }) => ({ areaId, level: importance }));

export const experienceLevels = (areas: readonly AreaExperienceInput[]) =>
  areas.map(({ areaId, experience }) => ({ areaId, level: experience }));
