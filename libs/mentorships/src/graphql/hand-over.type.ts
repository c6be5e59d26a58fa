import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HandOverStatus, HandOverThreadFate, invitationDays } from '#domain/mentorships';
import { ThreadTopic } from '#domain/threads';
import { connectionOf, DateTimeScalar } from '#platform/graphql';
import type { HandOver } from '../hand-over.entity.js';

registerEnumType(HandOverStatus, {
  name: 'HandOverStatus',
  description: 'Where the offer of a mentorship to another mentor stands. Everything but OFFERED is final.',
  valuesMap: {
    OFFERED: { description: 'Waits for the next mentor; until they take over, the mentee can object.' },
    DONE: { description: 'The next mentor took over.' },
    DECLINED: { description: 'The next mentor or the mentee said no.' },
    WITHDRAWN: { description: 'It was taken back, or the mentorship ended before an answer.' },
    EXPIRED: { description: 'Its time ran out without an answer.' },
  },
});

registerEnumType(HandOverThreadFate, {
  name: 'HandOverThreadFate',
  description: 'What becomes of a conversation when its mentorship is handed over.',
  valuesMap: {
    OPENS: { description: 'The next mentor reads all of it, and answers in it from then on.' },
    STAYS_CLOSED: { description: 'It goes on without the next mentor, who does not read it.' },
    ENDS: {
      description:
        'No mentor of the mentorship would be left in it: it stays to be read by who is in it, and can no longer be added to.',
    },
  },
});

@ObjectType('HandOverThread', {
  description: 'A conversation of a mentorship that is handed over, without anything that is said in it.',
})
export class HandOverThreadType {
  @Field(() => ID, { description: 'The id of the thread, for inputs.' })
  id!: string;

  @Field(() => ThreadTopic, { description: 'What it is about.' })
  topic!: ThreadTopic;

  @Field(() => String, { description: 'Its title, 1 to 200 characters on one line.' })
  title!: string;

  @Field(() => Int, { description: 'How many messages it has at this moment.' })
  messageCount!: number;

  @Field(() => HandOverThreadFate, { description: 'What becomes of it.' })
  fate!: HandOverThreadFate;
}

@ObjectType('HandOverPreview', {
  description: 'What the next mentor would get to read. For the lead, before the mentorship is offered.',
})
export class HandOverPreviewType {
  @Field(() => [HandOverThreadType], {
    description:
      'The conversations in which the lead takes part, the oldest first; as many as the mentorship has.',
  })
  threads!: HandOverThreadType[];

  @Field(() => Int, {
    description:
      'How many other conversations of the mentorship stay as they are: the lead takes no part in them.',
  })
  otherThreadCount!: number;

  @Field(() => Int, {
    description:
      'How many private notes the next mentor would get to read: all of them, since they are for whoever guides here. Delete your own that are not for them.',
  })
  privateNoteCount!: number;
}

@ObjectType('HandOver', {
  description:
    'The lead of a mentorship asks another mentor to lead it from now on. Visible to the two of them and to the mentee, who can object until it is done.',
})
export class HandOverType {
  @Field(() => ID, { description: 'The id, for inputs.' })
  id!: string;

  @Field(() => HandOverStatus, { description: 'Where it stands.' })
  status!: HandOverStatus;

  @Field(() => Boolean, {
    description: 'Whether the former lead leaves the mentorship; otherwise they stay as a co-mentor.',
  })
  fromLeaves!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was offered.' })
  offeredAt!: Date;

  @Field(() => DateTimeScalar, {
    description: `Its deadline, ${invitationDays} days after \`offeredAt\`: from this moment nobody can take it up any more, and soon after it reads EXPIRED.`,
  })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it reached its final status, whichever that is; null while it waits.',
  })
  answeredAt!: Date | null;

  communityId!: string;
  mentorshipId!: string;
  fromId!: string;
  toId!: string;
  note!: string;
}

export const HandOverConnection = connectionOf<HandOver>(() => HandOverType, 'HandOver', 'hand-overs');
