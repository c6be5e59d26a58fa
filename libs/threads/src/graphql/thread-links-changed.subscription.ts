import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#platform/auth';
import { LinkStreams } from '../link-streams.js';
import type { Thread } from '../thread.entity.js';
import { ThreadType } from './thread.type.js';

@Resolver()
export class ThreadLinksChangedSubscription {
  constructor(private readonly streams: LinkStreams) {}

  @Subscription(() => ThreadType, {
    description:
      'A thread in which the viewer takes part, for its `links`: at once, and then whenever GitHub tells another title or state of one. Changes that come together are told once. Links that come and go with messages come with these. Completes when the viewer no longer takes part.',
    resolve: (thread: Thread) => thread,
  })
  threadLinksChanged(
    @CurrentActor() actor: Actor,
    @Args('threadId', { type: () => ID, description: 'Which thread.' }) threadId: string,
  ): Promise<AsyncIterableIterator<Thread>> {
    return this.streams.of(actor, threadId);
  }
}
