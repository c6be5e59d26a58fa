import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InboxItemKind } from '#domain/inbox';
import { connectionOf, DateTimeScalar } from '#platform/graphql';
import type { InboxItem } from '../inbox-item.js';

registerEnumType(InboxItemKind, {
  name: 'InboxItemKind',
  description: 'For what the viewer is waited for.',
  valuesMap: {
    REQUEST: { description: 'A newcomer asked the viewer, who can accept or decline until the deadline.' },
    CLAIM: {
      description:
        'The viewer holds a request from the open queue: accept it or let it go before the hold ends.',
    },
    TURN: {
      description:
        'A thread waits for the viewer’s answer, in a live mentorship or about a request of theirs.',
    },
    STILL_GOING: {
      description:
        'A mentorship has been quiet, and the viewer, its mentee or lead, is asked whether it goes on.',
    },
    MILESTONE: {
      description:
        'Somebody whom the viewer guides says that they reached a rung: confirm or decline it. A milestone of somebody whom nobody guides waits for the coordinators.',
    },
    INVITATION: {
      description: 'Another mentor asks the viewer to help, in a mentorship or in one conversation of it.',
    },
    HAND_OVER: { description: 'The lead of a mentorship asks the viewer to lead it from now on.' },
  },
});

@ObjectType('InboxItem', {
  description:
    'One thing that waits for the viewer. Exactly the object that `kind` names is there. Visible to them alone.',
})
export class InboxItemType {
  @Field(() => ID, {
    description:
      'The id of what waits, by `kind`: a request, a thread, a mentorship, a milestone, an invitation or a hand-over.',
  })
  id!: string;

  @Field(() => InboxItemKind, { description: 'For what the viewer is waited for.' })
  kind!: InboxItemKind;

  @Field(() => DateTimeScalar, {
    description:
      'Since when: for a REQUEST its sending, for a CLAIM half an hour before the hold ends, for a TURN the first message without an answer, for STILL_GOING the asking, for a MILESTONE its logging, for an INVITATION and a HAND_OVER its sending.',
  })
  since!: Date;

  memberId!: string;
  communityId!: string;
  microseconds!: number;
}

export const InboxItemConnection = connectionOf<InboxItem>(() => InboxItemType, 'InboxItem', 'what waits');
