import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type AvailabilityWindow, type AwayPeriod, Weekday } from '#domain/availability';
import { type Experience, Fluency, type Importance } from '#domain/matching';
import { MentorOffer } from '#domain/profiles';
import { InterestAreaType } from '#communities';
import { LocalDateScalar, LocalTimeScalar } from '#platform/graphql';

registerEnumType(Fluency, {
  name: 'Fluency',
  description: 'How easily a conversation flows in a language.',
  valuesMap: {
    BASIC: { description: 'Simple sentences, with time to think.' },
    CONVERSATIONAL: { description: 'Everyday conversations.' },
    FLUENT: { description: 'Almost anything, without effort.' },
    NATIVE: { description: 'A language that one grew up with.' },
  },
});

registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week.',
  valuesMap: {
    MONDAY: { description: 'The first day of the week here.' },
    TUESDAY: { description: 'The day after Monday.' },
    WEDNESDAY: { description: 'The day after Tuesday.' },
    THURSDAY: { description: 'The day after Wednesday.' },
    FRIDAY: { description: 'The day after Thursday.' },
    SATURDAY: { description: 'The day after Friday.' },
    SUNDAY: { description: 'The last day of the week here.' },
  },
});

registerEnumType(MentorOffer, {
  name: 'MentorOffer',
  description: 'What a mentor offers, beside answering questions.',
  valuesMap: {
    SETTING_UP: { description: 'Getting the source, building it, running its tests.' },
    FIRST_ISSUE: { description: 'Finding an issue that suits, and a way into it.' },
    CODE_REVIEW: { description: 'Reading code before it goes to the project.' },
    PAIRING: { description: 'Working on the same code at the same time, by call or shared screen.' },
    DESIGN_ADVICE: { description: 'Talking a design through before it is written.' },
    DOCUMENTATION: { description: 'Contributing to documentation, or with words rather than code.' },
    INTRODUCTIONS: { description: 'Knowing whom to ask, and asking them together.' },
    CAREER_ADVICE: { description: 'Talking about work and ways in life.' },
  },
});

@ObjectType('MemberArea', { description: 'An interest area that a member holds, by one level or both.' })
export class MemberAreaType {
  @Field(() => InterestAreaType, {
    description: 'The area; one that was retired since stays until the member removes it.',
  })
  area!: InterestAreaType;

  @Field(() => Int, {
    nullable: true,
    description: "The newcomer's wish: 1 curious, 2 interested, 3 keen. Null when it is no wish of theirs.",
  })
  importance!: Importance | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The mentor's experience: 1 can help with first steps, 2 works in it, 3 knows it inside out. Null when they offer none.",
  })
  experience!: Experience | null;

  areaId!: string;
}

@ObjectType('SpokenLanguage', { description: 'A language that a member speaks.' })
export class SpokenLanguageType {
  @Field(() => String, { description: 'Its BCP 47 tag in canonical form, e.g. `pt-BR`.' })
  tag!: string;

  @Field(() => String, { description: 'Its name in English, e.g. `Brazilian Portuguese`.' })
  name!: string;

  @Field(() => Fluency, { description: 'How well they speak it.' })
  fluency!: Fluency;
}

@ObjectType('AvailabilityWindow', {
  description:
    "A stretch of every week in which a member has time, on the clocks of the member's own time zone.",
})
export class AvailabilityWindowType implements AvailabilityWindow {
  @Field(() => Weekday, { description: 'The day on which it starts.' })
  day!: Weekday;

  @Field(() => LocalTimeScalar, { description: 'When it starts, on a quarter of an hour.' })
  start!: string;

  @Field(() => LocalTimeScalar, {
    description: 'When it ends, on a quarter of an hour; `24:00` is the end of the day.',
  })
  end!: string;

  @Field(() => Boolean, { description: 'Whether `end` is on the day after `day`.' })
  endsNextDay!: boolean;
}

@ObjectType('AwayPeriod', { description: "Days on which a member is away, on the member's own calendar." })
export class AwayPeriodType implements AwayPeriod {
  @Field(() => LocalDateScalar, { description: 'The first day away.' })
  from!: string;

  @Field(() => LocalDateScalar, { description: 'The last day away.' })
  to!: string;
}
