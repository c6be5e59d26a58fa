import { Logger } from '@nestjs/common';
import type { WebSocket } from 'ws';
import type { Credentials } from '#identity';
import type { Actor } from '#platform/auth';
import { type Listener, type LiveEvents, LiveTopic } from '#platform/live';

/** Codes by which we close sockets; those from 4000 on are graphql-transport-ws's for the same. */
export const CloseCode = { goingAway: 1001, forbidden: 4403, tooMany: 4429 } as const;

/** How often to look for credentials that have run out: nobody tells of that. */
const lookMs = 60_000;

/**
 * The sockets of people who came in. Each is closed as soon as the credential by which it was
 * opened ends, through whatever replica.
 */
export class OpenSockets {
  private readonly log = new Logger(OpenSockets.name);
  private readonly actors = new Map<WebSocket, Actor>();
  private readonly counts = new Map<string, number>();
  private readonly timer = setInterval(() => void this.closeEnded([...this.actors]), lookMs).unref();

  /** @param mostPerUser how many one person may have open at once, at this replica */
  constructor(
    private readonly credentials: Credentials,
    private readonly live: LiveEvents,
    private readonly mostPerUser: number,
  ) {}

  /** Watches over a socket until it closes. @returns false when its person has too many already. */
  admit(socket: WebSocket, actor: Actor): boolean {
    const own = this.counts.get(actor.userId) ?? 0;
    if (own >= this.mostPerUser) return false;
    if (socket.readyState !== socket.OPEN) return true; // its client went meanwhile
    const listener = this.live.listen({ [LiveTopic.ACCESS]: [actor.userId] });
    this.counts.set(actor.userId, own + 1);
    this.actors.set(socket, actor);
    socket.once('close', () => {
      listener.end();
      this.remove(socket, actor.userId);
    });
    void this.watch(socket, actor, listener);
    return true;
  }

  /** How many sockets a person has open. */
  countOf(userId: string): number {
    return this.counts.get(userId) ?? 0;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async watch(socket: WebSocket, actor: Actor, listener: Listener): Promise<void> {
    // Once at first: the credential may have ended between its check and the listening.
    do await this.closeEnded([[socket, actor]]);
    while (await listener.rung());
  }

  private async closeEnded(sockets: readonly (readonly [WebSocket, Actor])[]): Promise<void> {
    if (sockets.length === 0) return;
    try {
      const standing = await this.credentials.standing(sockets.map(([, actor]) => actor));
      for (const [socket, actor] of sockets) {
        if (!standing.has(actor)) socket.close(CloseCode.forbidden, 'Signed out');
      }
    } catch (error) {
      // The database may be away for a moment. Nothing is sent without asking it, and the next look finds what this one missed.
      this.log.warn(`Looking for credentials that ended failed: ${String(error)}`);
    }
  }

  private remove(socket: WebSocket, userId: string): void {
    this.actors.delete(socket);
    const left = this.countOf(userId) - 1;
    if (left > 0) this.counts.set(userId, left);
    else this.counts.delete(userId);
  }
}
