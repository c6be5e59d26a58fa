import { Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import type { InboxState } from '../inbox.repository.js';
import { InboxStreams } from '../inbox-streams.js';
import { InboxCountsType } from './inbox-counts.type.js';

@Resolver()
export class InboxChangedSubscription {
  constructor(private readonly streams: InboxStreams) {}

  @Subscription(() => InboxCountsType, {
    description:
      'How many things wait for the viewer: at once, and then whenever something else waits or is unread, also where the numbers stay the same; and whenever a request of theirs, a mentorship in which they are, or a milestone of theirs or of those whom they guide moves on. Read `viewer.inbox`, and what is shown, again to see what. Changes that come together are told once; what only time brings, such as a deadline that passes, is told within minutes.',
    resolve: (state: InboxState) => new InboxCountsType(state),
  })
  inboxChanged(@CurrentActor() actor: Actor): AsyncIterableIterator<InboxState> {
    return this.streams.counts(actor);
  }
}
