import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { ApiError } from '#platform/errors';
import { LiveEvents, liveStream } from '#platform/live';
import type { Message } from './message.entity.js';
import { MessagesRepository } from './messages.repository.js';
import { ThreadsRepository } from './threads.repository.js';

@Injectable()
export class MessageStreams {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly messages: MessagesRepository,
    private readonly live: LiveEvents,
  ) {}

  /**
   * The messages of a thread after a sequence, each once and in order, as they come. Each is read when
   * it is asked for, so a slow client costs no memory.
   *
   * The stream is over when nothing can follow for the actor: the thread is closed, or they no longer
   * take part, their role on their side of it or their membership ended, or a block keeps them apart
   * from somebody in it, which nobody can tell from a closed thread: whoever asks again gets what
   * there is, and the stream is over.
   *
   * @param afterSequence null for what is posted from now on
   * @throws ApiError NOT_FOUND for a thread in which the actor does not take part,
   *   BAD_USER_INPUT for a sequence that the thread does not have yet
   */
  async after(
    actor: Actor,
    threadId: string,
    afterSequence: number | null,
  ): Promise<AsyncIterableIterator<Message>> {
    const thread = await this.threads.findForActor(actor, threadId);
    if (thread === null) throw ApiError.notFound('thread');
    const { lastSequence } = thread;
    let reached = afterSequence ?? lastSequence;
    if (reached < 0 || reached > lastSequence) {
      throw ApiError.badInput(
        `\`afterSequence\` must be from 0 to ${lastSequence}, the newest message of this thread; leave it out to get only what is posted from now on.`,
      );
    }
    const listener = this.live.listen({ THREAD: [thread.id], ACCESS: [actor.userId] });
    return liveStream(listener, async () => {
      const next = await this.messages.nextForActor(actor, thread.id, reached + 1);
      if (next !== null && next.message !== null && (next.follows || next.message.sequence <= lastSequence)) {
        reached = next.message.sequence;
        return next.message;
      }
      if (next === null || !next.follows || next.closed) listener.end();
      return null;
    });
  }
}
