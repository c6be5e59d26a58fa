import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { LiveEvents, liveStream } from '#platform/live';
import { InboxRepository, type InboxState } from './inbox.repository.js';

@Injectable()
export class InboxStreams {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly live: LiveEvents,
  ) {}

  /**
   * How many things wait for the actor, and are unread: now, and whenever something else is. Many changes while
   * nobody asks are one; what changes nothing here is none.
   */
  counts(actor: Actor): AsyncIterableIterator<InboxState> {
    // ACCESS too: what one may act on, and so what waits, goes by roles and blocks.
    const listener = this.live.listen({ INBOX: [actor.userId], ACCESS: [actor.userId] });
    let told: string | null = null;
    return liveStream(listener, async () => {
      const state = await this.inbox.state(actor, null);
      if (state.mark === told) return null;
      told = state.mark;
      return state;
    });
  }
}
