import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { ApiError } from '#platform/errors';
import { LiveEvents, LiveTopic, liveStream } from '#platform/live';
import type { Thread } from './thread.entity.js';
import { ThreadLinksRepository } from './thread-links.repository.js';
import { ThreadsRepository } from './threads.repository.js';

@Injectable()
export class LinkStreams {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly links: ThreadLinksRepository,
    private readonly live: LiveEvents,
  ) {}

  /**
   * A thread: now, and whenever GitHub tells something else about what it links to. Over when the actor no longer takes
   * part.
   *
   * @throws ApiError NOT_FOUND for a thread in which the actor does not take part
   */
  async of(actor: Actor, threadId: string): Promise<AsyncIterableIterator<Thread>> {
    if ((await this.threads.findForActor(actor, threadId)) === null) throw ApiError.notFound('thread');
    const listener = this.live.listen({ [LiveTopic.LINKS]: [threadId], [LiveTopic.ACCESS]: [actor.userId] });
    let told: string | null = null;
    return liveStream(listener, async () => {
      const thread = await this.threads.findForActor(actor, threadId);
      if (thread === null) {
        listener.end();
        return null;
      }
      const mark = await this.links.markOf(threadId);
      if (mark === told) return null;
      told = mark;
      return thread;
    });
  }
}
