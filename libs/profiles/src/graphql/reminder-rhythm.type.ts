import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { clockTime, Weekday } from '#domain/availability';
import { LocalTimeScalar } from '#platform/graphql';
import { rhythmOf } from '../profile-facts.js';
import type { Profile } from '../profile.entity.js';

@ObjectType('QuietHours', {
  description: "A stretch of every day in which no reminder comes, on the clocks of the member's own zone.",
})
export class QuietHoursType {
  @Field(() => LocalTimeScalar, { description: 'When it starts.' })
  from!: string;

  @Field(() => LocalTimeScalar, {
    description: 'When it is over; before `from` when that is on the next day.',
  })
  until!: string;
}

@ObjectType('ReminderRhythm', {
  description:
    'When a member likes to be reminded. Days away are left out as well. For what has a deadline a reminder comes in time in any case: the rhythm gives way where it leaves no moment before it.',
})
export class ReminderRhythmType {
  @Field(() => [Weekday], {
    nullable: true,
    description: 'The days on which they see to mentoring, in the order of the week, 1 to 6; null: any day.',
  })
  days!: readonly Weekday[] | null;

  @Field(() => QuietHoursType, {
    nullable: true,
    description: '22:00 to 08:00 unless changed; null: reminders at any hour.',
  })
  quietHours!: QuietHoursType | null;
}

@InputType({ description: 'A stretch of every day in which no reminder comes.' })
export class QuietHoursInput {
  @Field(() => LocalTimeScalar, { description: 'When it starts: `22:00`.' })
  from!: string;

  @Field(() => LocalTimeScalar, {
    description: 'When it is over, another time than `from`: `08:00`, which is on the next day.',
  })
  until!: string;
}

/** A profile's rhythm, as the API shows it. */
export function rhythmAnswer(profile: Profile): ReminderRhythmType {
  const { days, quietHours } = rhythmOf(profile);
  return {
    days,
    quietHours: quietHours && { from: clockTime(quietHours.from), until: clockTime(quietHours.until) },
  };
}
