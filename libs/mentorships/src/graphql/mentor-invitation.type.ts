import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { invitationDays, InvitationStatus } from '#domain/mentorships';
import { connectionOf, DateTimeScalar } from '#platform/graphql';
import type { MentorInvitation } from '../mentor-invitation.entity.js';

registerEnumType(InvitationStatus, {
  name: 'InvitationStatus',
  description: 'Where the invitation of another mentor stands. Everything but OPEN is final.',
  valuesMap: {
    OPEN: { description: 'Waits for the mentor who is invited.' },
    ACCEPTED: { description: 'They joined; they may have left since.' },
    DECLINED: { description: 'They could not.' },
    WITHDRAWN: { description: 'It was taken back, or what it was for ended before an answer.' },
    EXPIRED: { description: 'Its time ran out without an answer.' },
  },
});

@ObjectType('MentorInvitation', {
  description:
    'Another mentor is asked to guide beside the lead, or into one conversation alone. Visible to that mentor and to those in the mentorship; what is said there is not shown before they join.',
})
export class MentorInvitationType {
  @Field(() => ID, { description: 'The id, for inputs.' })
  id!: string;

  @Field(() => InvitationStatus, { description: 'Where it stands.' })
  status!: InvitationStatus;

  @Field(() => String, {
    description: 'What for, in the words of who invited, 1 to 1,000 characters of plain text.',
  })
  note!: string;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  invitedAt!: Date;

  @Field(() => DateTimeScalar, {
    description: `Its deadline, ${invitationDays} days after \`invitedAt\`: from this moment nobody can answer it any more, and soon after it reads EXPIRED.`,
  })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it reached its final status, whichever that is; null while it waits.',
  })
  answeredAt!: Date | null;

  communityId!: string;
  mentorshipId!: string;
  threadId!: string | null;
  mentorId!: string;
  invitedById!: string;
}

export const MentorInvitationConnection = connectionOf<MentorInvitation>(
  () => MentorInvitationType,
  'MentorInvitation',
  'invitations',
);
