import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MentorshipStatus } from '#domain/mentorships';
import { connectionOf, DateTimeScalar } from '#platform/graphql';
import type { Mentorship } from '../mentorship.entity.js';

registerEnumType(MentorshipStatus, {
  name: 'MentorshipStatus',
  description:
    'Where a mentorship stands. It is live while ACTIVE or PAUSED, and takes a place with its lead.',
  valuesMap: {
    ACTIVE: { description: 'It runs.' },
    PAUSED: { description: 'Both take a break; its place with the lead is kept.' },
    COMPLETED: { description: 'It reached what it was for.' },
    ENDED: { description: 'It stopped before that, for whatever reason.' },
  },
});

@ObjectType('Mentorship', {
  description:
    'The relation that an accepted request opens. Visible to those in it; coordinators see that it is there and where it stands, not what is said in it.',
})
export class MentorshipType {
  @Field(() => ID, { description: 'The id, for inputs.' })
  id!: string;

  @Field(() => MentorshipStatus, { description: 'Where it stands.' })
  status!: MentorshipStatus;

  @Field(() => DateTimeScalar, { description: 'When the request was accepted.' })
  startedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was completed or ended; null while it is live.',
  })
  endedAt!: Date | null;

  @Field(() => Boolean, {
    description: 'Whether it was closed after a long silence, by nobody; then it can be reopened.',
  })
  endedQuietly!: boolean;

  communityId!: string;
  menteeId!: string;
  leadId!: string;
  requestId!: string;
  stillGoingAskedAt!: Date | null;
  goingOnAt!: Date | null;
}

export const MentorshipConnection = connectionOf<Mentorship>(
  () => MentorshipType,
  'Mentorship',
  'mentorships',
);
