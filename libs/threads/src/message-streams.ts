import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { ApiError } from '#platform/errors';
import type { Message } from './message.entity.js';
import { type Listener, MessageBell } from './message-bell.js';
import { MessagesRepository } from './messages.repository.js';
import { ThreadsRepository } from './threads.repository.js';

@Injectable()
export class MessageStreams {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly messages: MessagesRepository,
    private readonly bell: MessageBell,
  ) {}

  /**
   * The messages of a thread after a sequence, each once and in order, as they come. Each is read when
   * it is asked for, and only while the actor may see it, so a slow client costs no memory.
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
    const after = afterSequence ?? thread.lastSequence;
    if (after < 0 || after > thread.lastSequence) {
      throw ApiError.badInput(
        `\`afterSequence\` must be from 0 to ${thread.lastSequence}, the newest message of this thread; leave it out to get only what is posted from now on.`,
      );
    }
    const listener = this.bell.listen(thread.id, after);
    return endable(this.follow(actor, listener), listener);
  }

  private async *follow(actor: Actor, listener: Listener): AsyncGenerator<Message, void, void> {
    try {
      do {
        for (;;) {
          const { threadId, reached } = listener;
          const message = await this.messages.nextForActor(actor, threadId, reached + 1);
          if (message === null) break;
          listener.reached = message.sequence;
          yield message;
        }
      } while (await listener.rung());
    } finally {
      listener.end();
    }
  }
}

/** A generator cannot be returned while it waits inside `next()`; ending what it waits for ends it. */
function endable(
  messages: AsyncGenerator<Message, void, void>,
  listener: Listener,
): AsyncIterableIterator<Message> {
  return {
    next: () => messages.next(),
    return: () => {
      listener.end();
      return messages.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
