import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** Bytes that may wait for a client before nothing more is read from it. */
const unreadBytes = 1024 * 1024;

/**
 * Bounds what a socket can make the server hold for a client that does not read. Subscriptions
 * answer one after the other, the next only when the answer before it has gone to the network; and
 * while much waits, nothing that the client sends is read, which could ask for more. (Such a client
 * answers no ping either, for which its connection is cut within half a minute.)
 */
export class Outbox {
  private last: Promise<void> = Promise.resolve();

  constructor(socket: WebSocket, connection: Duplex) {
    socket.on('message', () => {
      if (socket.bufferedAmount > unreadBytes) socket.pause();
    });
    connection.on('drain', () => socket.resume());
  }

  /** Waits for the answers before. @returns what lets the next go ahead */
  async turn(): Promise<() => void> {
    const before = this.last;
    let done: () => void = () => undefined;
    this.last = new Promise((resolve) => (done = resolve));
    await before;
    return done;
  }
}
