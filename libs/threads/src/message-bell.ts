import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ThreadsRepository } from './threads.repository.js';

/** How long after its commit a message of another replica is heard at the latest. */
const pollMs = 2_000;

/** Somebody who waits for a thread's next message. Whoever starts one ends it. */
export class Listener {
  private pending = false;
  private ended = false;
  private wake: () => void = () => undefined;

  /**
   * @param reached sequence after which a message is new; moved on by the listener
   * @param onEnd called once
   */
  constructor(
    readonly threadId: string,
    public reached: number,
    private readonly onEnd: (listener: Listener) => void,
  ) {}

  /** Resolves to true when there may be something new, also when that came before the call; to false at the end. */
  async rung(): Promise<boolean> {
    if (!this.pending && !this.ended) await new Promise<void>((resolve) => (this.wake = resolve));
    this.pending = false;
    return !this.ended;
  }

  ring(): void {
    this.pending = true;
    this.wake();
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.wake();
    this.onEnd(this);
  }
}

/**
 * Wakes those who wait for new messages. It carries none: the table is the
 * truth, and a listener looks there. Posts of this process ring after their
 * commit; those of other replicas are found by one statement every two seconds,
 * however many listen.
 */
@Injectable()
export class MessageBell implements OnApplicationShutdown {
  private readonly log = new Logger(MessageBell.name);
  private readonly listeners = new Map<string, Set<Listener>>();
  private timer: NodeJS.Timeout | undefined;
  private looking = false;

  constructor(private readonly threads: ThreadsRepository) {}

  listen(threadId: string, reached: number): Listener {
    const listener = new Listener(threadId, reached, (ended) => this.remove(ended));
    const others = this.listeners.get(threadId) ?? new Set();
    this.listeners.set(threadId, others.add(listener));
    this.timer ??= setInterval(() => void this.look(), pollMs).unref();
    return listener;
  }

  ring(threadId: string): void {
    for (const listener of this.listenersOf(threadId)) listener.ring();
  }

  /** Those who listen to a thread now. */
  listenersOf(threadId: string): readonly Listener[] {
    return [...(this.listeners.get(threadId) ?? [])];
  }

  onApplicationShutdown(): void {
    for (const threadId of this.listeners.keys()) {
      for (const listener of this.listenersOf(threadId)) listener.end();
    }
  }

  private remove(listener: Listener): void {
    const others = this.listeners.get(listener.threadId);
    others?.delete(listener);
    if (others?.size === 0) this.listeners.delete(listener.threadId);
    if (this.listeners.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      const newest = await this.threads.newestSequences([...this.listeners.keys()]);
      for (const { threadId, lastSequence } of newest) {
        for (const listener of this.listenersOf(threadId)) {
          if (lastSequence > listener.reached) listener.ring();
        }
      }
    } catch (error) {
      // The database may be away for a moment; the next look finds what this one missed.
      this.log.warn(`Looking for new messages failed: ${String(error)}`);
    } finally {
      this.looking = false;
    }
  }
}
