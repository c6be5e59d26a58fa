import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Weekday } from '#domain/availability';
import { type Member, MemberType } from '#communities';
import { type Actor, CurrentActor } from '#platform/auth';
import { Payload } from '#platform/graphql';
import { SetReminderRhythm } from '../commands/set-reminder-rhythm.js';
import { QuietHoursInput } from './reminder-rhythm.type.js';

@InputType({ description: 'Input of `setReminderRhythm`.' })
export class SetReminderRhythmInput {
  @Field(() => ID, { description: 'In which community.' })
  communityId!: string;

  @Field(() => [Weekday], {
    nullable: true,
    description:
      'The days on which they see to mentoring; absent or null: any day. An empty list is refused, as no reminder could ever come.',
  })
  days?: Weekday[] | null;

  @Field(() => QuietHoursInput, {
    nullable: true,
    description: 'When no reminder comes; null: at any hour; absent: as before.',
  })
  quietHours?: QuietHoursInput | null;
}

@ObjectType({ description: 'Answer of `setReminderRhythm`.' })
export class SetReminderRhythmPayload extends Payload {
  @Field(() => MemberType, { nullable: true, description: 'The member with the changed rhythm.' })
  member?: Member;
}

@Resolver()
export class SetReminderRhythmMutation {
  constructor(private readonly command: SetReminderRhythm) {}

  @Mutation(() => SetReminderRhythmPayload, {
    description:
      'Says on which days and at which hours reminders suit the viewer, on the clocks of their own zone: “I do this on Fridays”.',
  })
  async setReminderRhythm(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetReminderRhythmInput,
  ): Promise<SetReminderRhythmPayload> {
    return { member: await this.command.run(actor, input) };
  }
}
