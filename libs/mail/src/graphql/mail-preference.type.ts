import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MailFrequency, MailKind } from '#domain/mail';
import { DateTimeScalar } from '#platform/graphql';

registerEnumType(MailKind, {
  name: 'MailKind',
  description: 'What mail is about.',
  valuesMap: {
    MESSAGES: {
      description: 'New messages in one’s conversations; those of one within two minutes come as one mail.',
    },
    REQUESTS: { description: 'That one is asked, and what became of a request.' },
    MENTORSHIPS: { description: 'What became of a mentorship: paused, resumed, completed, ended, reopened.' },
    MILESTONES: { description: 'Milestones that are claimed, confirmed, or not confirmed yet.' },
    REMINDERS: {
      description: 'That something still waits: a request, a turn, a mentorship that has been quiet.',
    },
  },
});

registerEnumType(MailFrequency, {
  name: 'MailFrequency',
  description:
    'How often mail comes. Quiet hours (`setReminderRhythm`) hold all of it; what they held comes in one mail.',
  valuesMap: {
    AT_ONCE: { description: 'As it happens, within some minutes.' },
    DAILY: { description: 'Every day at 08:00 in the member’s own time zone, in one mail.' },
    WEEKLY: { description: 'Mondays at 08:00 in the member’s own time zone, in one mail.' },
    NEVER: { description: 'Not by mail; it stands in Waymark all the same.' },
  },
});

@ObjectType('MailPreference', { description: 'How often a member wants mail of one kind.' })
export class MailPreferenceType {
  @Field(() => MailKind, { description: 'Mail about what.' })
  kind!: MailKind;

  @Field(() => MailFrequency, { description: 'How often; `AT_ONCE` unless chosen otherwise.' })
  frequency!: MailFrequency;
}

@ObjectType('MailTrouble', {
  description: "That a mail server refused the viewer's address for good, so that no mail goes there.",
})
export class MailTroubleType {
  @Field(() => DateTimeScalar, { description: 'Since when nothing is sent.' })
  since!: Date;
}
