import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/auth';
import { ApiError } from '#platform/errors';
import { LiveEvents, liveStream } from '#platform/live';
import type { Message } from './message.entity.js';
import { MessagesRepository, type NextMessage } from './messages.repository.js';
import type { Thread } from './thread.entity.js';
import { ThreadsRepository } from './threads.repository.js';

/** Numbers that rise with each message, or with each change of one, of a thread. */
interface Course {
  /** The number that a client has reached. */
  readonly from: number;
  /** The newest number when the client asked. */
  readonly newest: number;
  /** What comes after a number. */
  next(after: number): Promise<NextMessage | null>;
  numberOf(message: Message): number;
}

/**
 * Messages as they come, and as they change, each once and in order. Each is read when it is asked for, so a
 * slow client costs no memory.
 *
 * A stream is over when nothing can follow for the actor: the thread is closed, or they no longer
 * take part, their role on their side of it or their membership ended, or a block keeps them apart
 * from somebody in it, which nobody can tell from a closed thread: whoever asks again gets what
 * there is, and the stream is over.
 */
@Injectable()
export class MessageStreams {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly messages: MessagesRepository,
    private readonly live: LiveEvents,
  ) {}

  /**
   * The messages of a thread after a sequence.
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
    const thread = await this.threadOf(actor, threadId);
    const newest = thread.lastSequence;
    if (isNone(afterSequence, newest)) {
      throw ApiError.badInput(
        `\`afterSequence\` must be from 0 to ${newest}, the newest message of this thread; leave it out to get only what is posted from now on.`,
      );
    }
    return this.follow(actor, thread, {
      from: afterSequence ?? newest,
      newest,
      next: (after) => this.messages.nextForActor(actor, thread.id, after + 1),
      numberOf: (message) => message.sequence,
    });
  }

  /**
   * The messages of a thread that were edited, deleted, or whose permission to be quoted was changed, after
   * the number of a change: each as it is when it is read, so that several changes of one may come as the last.
   *
   * @param afterChange null for what is changed from now on
   * @throws ApiError NOT_FOUND, BAD_USER_INPUT as for `after`
   */
  async changesAfter(
    actor: Actor,
    threadId: string,
    afterChange: number | null,
  ): Promise<AsyncIterableIterator<Message>> {
    const thread = await this.threadOf(actor, threadId);
    const newest = thread.changes;
    if (isNone(afterChange, newest)) {
      throw ApiError.badInput(
        `\`afterChange\` must be from 0 to ${newest}, the newest change of this thread; leave it out to get only what is changed from now on.`,
      );
    }
    return this.follow(actor, thread, {
      from: afterChange ?? newest,
      newest,
      next: (after) => this.messages.nextChangeForActor(actor, thread.id, after),
      numberOf: (message) => message.change ?? 0,
    });
  }

  private async threadOf(actor: Actor, threadId: string): Promise<Thread> {
    const thread = await this.threads.findForActor(actor, threadId);
    if (thread === null) throw ApiError.notFound('thread');
    return thread;
  }

  private follow(actor: Actor, thread: Thread, course: Course): AsyncIterableIterator<Message> {
    let reached = course.from;
    const listener = this.live.listen({ THREAD: [thread.id], ACCESS: [actor.userId] });
    return liveStream(listener, async () => {
      const next = await course.next(reached);
      const message = next?.message ?? null;
      if (next !== null && message !== null) {
        const number = course.numberOf(message);
        if (next.follows || number <= course.newest) {
          reached = number;
          return message;
        }
      }
      if (next === null || !next.follows || next.closed) listener.end();
      return null;
    });
  }
}

const isNone = (asked: number | null, newest: number): boolean =>
  asked !== null && (asked < 0 || asked > newest);
