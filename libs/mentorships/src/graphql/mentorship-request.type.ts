import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DeclineKind, declineKindTexts, RequestStatus } from '#domain/mentorships';
import { connectionOf, DateTimeScalar } from '#platform/graphql';
import type { MentorshipRequest } from '../mentorship-request.entity.js';

registerEnumType(RequestStatus, {
  name: 'RequestStatus',
  description: 'Where a request stands. Everything but SUBMITTED is final.',
  valuesMap: {
    SUBMITTED: { description: 'Waits for an answer, from one mentor or in the open queue.' },
    ACCEPTED: { description: 'A mentor said yes; the mentorship carries the thread on.' },
    DECLINED: { description: 'The mentor could not take it.' },
    EXPIRED: { description: 'Its deadline passed without an answer.' },
    WITHDRAWN: { description: 'The newcomer took it back.' },
    REROUTED: { description: 'It went on, so that somebody else can answer it: see `followUp`.' },
  },
});

const said = (kind: DeclineKind) => ({ description: `The newcomer reads: “${declineKindTexts[kind]}”` });

registerEnumType(DeclineKind, {
  name: 'DeclineKind',
  description:
    "Why a mentor could not take a request: about the mentor's situation, never a verdict on the newcomer.",
  valuesMap: {
    NO_TIME: said('NO_TIME'),
    NOT_MY_AREA: said('NOT_MY_AREA'),
    TOO_MANY_MENTEES: said('TOO_MANY_MENTEES'),
    SCHEDULES_DIFFER: said('SCHEDULES_DIFFER'),
    SOMEONE_ELSE_FITS_BETTER: said('SOMEONE_ELSE_FITS_BETTER'),
    OTHER: said('OTHER'),
  },
});

@ObjectType('MentorshipRequest', {
  description:
    'A newcomer asks one mentor, or the open queue. The two see all of it; every mentor of the community can read it while it waits in the open queue, held by one of them or not; coordinators see that it is there and where it stands, not what was written.',
})
export class MentorshipRequestType {
  @Field(() => ID, { description: 'The id, for inputs.' })
  id!: string;

  @Field(() => RequestStatus, { description: 'Where it stands.' })
  status!: RequestStatus;

  @Field(() => Boolean, {
    description:
      'Whether it waits, or waited, in the open queue rather than for one mentor; stays true once accepted.',
  })
  openQueue!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  submittedAt!: Date;

  @Field(() => DateTimeScalar, {
    description:
      'Its deadline: from this moment nobody can answer it any more, and soon after it goes on (see `movesOnAtDeadline`) or reads EXPIRED. 7 days after `submittedAt`, unless the community has set another number.',
  })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it reached its final status, whichever that is; null while it waits.',
  })
  answeredAt!: Date | null;

  @Field(() => DeclineKind, { nullable: true, description: 'Why it was declined; null unless it was.' })
  declineKind!: DeclineKind | null;

  @Field(() => Int, {
    description:
      'How often the newcomer’s asking has gone on to another mentor by now, 0 to 2; the open queue is not counted.',
  })
  reroutes!: number;

  communityId!: string;
  newcomerId!: string;
  mentorId!: string | null;
  threadId!: string;
  introduction!: string;
  tried!: string | null;
  declineReason!: string | null;
  firstRequestId!: string;
  reroutedFromId!: string | null;
  renewals!: number;
  staysWithMentor!: boolean;
  remindedStage!: number;
  pointedOutAt!: Date | null;
  claimedById!: string | null;
  claimedUntil!: Date | null;
}

export const MentorshipRequestConnection = connectionOf<MentorshipRequest>(
  () => MentorshipRequestType,
  'MentorshipRequest',
  'requests',
);
