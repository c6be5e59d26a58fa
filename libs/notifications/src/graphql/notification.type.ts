import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotificationKind } from '#domain/notifications';
import { connectionOf, DateTimeScalar } from '#platform/graphql';
import type { OwnNotification } from '../notifications.repository.js';

registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description:
    'What people are told of. The list is closed: group by it, and fall back to `text`. New kinds are named in CHANGELOG.md.',
  valuesMap: {
    REQUEST_RECEIVED: { description: 'To a mentor: the newcomer `about` asks for their guidance.' },
    REQUEST_WAITING: { description: 'To the mentor who was asked: the request still waits.' },
    REQUEST_WITHDRAWN: { description: 'To the mentor who was asked: the newcomer took it back.' },
    REQUEST_MOVED_ON: { description: 'To the mentor who was asked: it went on to somebody else.' },
    MENTOR_RESTED: {
      description:
        'To a mentor: requests went on without an answer, so none come for now; `resumeMentoring` ends it.',
    },
    CLAIM_RETURNED: {
      description: 'To a mentor: the request that they held went back to the open queue.',
    },
    REQUEST_ACCEPTED: { description: 'To the newcomer: the mentor `about` said yes.' },
    REQUEST_DECLINED: { description: 'To the newcomer: the mentor `about` cannot take it.' },
    REQUEST_EXPIRED: { description: 'To the newcomer: its time ran out, and it goes nowhere else.' },
    REQUEST_REROUTED: { description: 'To the newcomer: it went on to the mentor `about`.' },
    REQUEST_QUEUED: { description: 'To the newcomer: it went on to the open queue.' },
    REQUEST_STILL_QUEUED: {
      description:
        'To the newcomer: it waits in the open queue for longer than planned, and goes on waiting.',
    },
    REQUEST_ASKED_AFTER: {
      description: 'To the mentor who was asked: coordinators ask after it, which waits long.',
    },
    REQUEST_SUGGESTED: {
      description:
        'To a mentor with room: coordinators point out a request of the open queue that suits them and waits long.',
    },
    REQUEST_WAITS_LONG: {
      description: 'To coordinators: a request waits in the open queue for longer than planned.',
    },
    TURN_WAITS: { description: 'To whoever’s turn it is in a thread: `about` waits for an answer.' },
    STILL_GOING: { description: 'To both in a mentorship that has been quiet: does it still go on?' },
    MENTORSHIP_CLOSED_QUIETLY: {
      description: 'To both: it was closed after a long silence, and can be reopened.',
    },
    MENTORSHIP_COMPLETED: {
      description: 'To the other of the two: `about` says that it reached what it was for.',
    },
    MENTORSHIP_ENDED: { description: 'To the other of the two: `about` brought it to an end.' },
    MENTORSHIP_PAUSED: { description: 'To the other of the two: `about` paused it.' },
    MENTORSHIP_RESUMED: { description: 'To the other of the two: `about` resumed it.' },
    MENTORSHIP_REOPENED: { description: 'To the other of the two: `about` reopened it.' },
    CO_MENTOR_INVITED: { description: 'To a mentor: `about` asks them to guide a newcomer beside the lead.' },
    THREAD_REFERRED: { description: 'To a mentor: `about` asks them into one conversation.' },
    INVITATION_DECLINED: { description: 'To who invited: `about` cannot join.' },
    INVITATION_EXPIRED: { description: 'To who invited: `about` did not answer in time.' },
    CO_MENTOR_JOINED: {
      description: 'To the mentee, the lead and who invited: `about` helps in the mentorship.',
    },
    CO_MENTOR_LEFT: {
      description: 'To the mentee and the lead: `about` helps in the mentorship no more.',
    },
    CO_MENTOR_REMOVED: {
      description:
        'To a mentor: the newcomer `about` goes on without their help, in a mentorship or in a thread in which they were a guest.',
    },
    GUEST_JOINED: { description: 'To the mentee and who invited: `about` joined the thread as a guest.' },
    GUEST_LEFT: { description: 'To the mentee and the lead: the guest `about` left the thread.' },
    HAND_OVER_OFFERED: { description: 'To the next mentor: `about` asks them to lead a mentorship.' },
    HAND_OVER_PROPOSED: {
      description: 'To the mentee: `about` is asked to lead their mentorship; they can object.',
    },
    HAND_OVER_ACCEPTED: { description: 'To the former lead: `about` took the mentorship over.' },
    HAND_OVER_DONE: { description: 'To the mentee and the co-mentors: `about` leads the mentorship now.' },
    HAND_OVER_DECLINED: { description: 'To the lead: `about`, the next mentor or the mentee, said no.' },
    HAND_OVER_EXPIRED: { description: 'To the lead: `about`, the next mentor, did not answer in time.' },
    HAND_OVER_OFF: {
      description: 'To the mentee and the next mentor: it came to nothing, and `about` leads as before.',
    },
    MILESTONE_CLAIMED: {
      description:
        'To the mentors of a member: `about` says that they reached a rung, which they can confirm.',
    },
    MILESTONE_CONFIRMED: { description: 'To the member: `about` confirmed it.' },
    MILESTONE_DECLINED: { description: 'To the member: `about` could not confirm it yet.' },
  },
});

@ObjectType('Notification', {
  description:
    'One thing that the viewer was told. Visible to nobody else. Kept for 90 days once it was read, and for a year at most.',
})
export class NotificationType {
  @Field(() => ID, { description: 'The id, for inputs.' })
  id!: string;

  @Field(() => NotificationKind, { description: 'What it tells of, from a closed list.' })
  kind!: NotificationKind;

  @Field(() => DateTimeScalar, { description: 'When it was told.' })
  toldAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the viewer marked it as read, or what it asks for was done or taken back; null while it is unread.',
  })
  readAt!: Date | null;

  memberId!: string;
  communityId!: string;
  subjectType!: string;
  subjectId!: string;
  aboutId!: string | null;
  facts!: Record<string, unknown>;
}

export const NotificationConnection = connectionOf<OwnNotification>(
  () => NotificationType,
  'Notification',
  'notifications',
);
