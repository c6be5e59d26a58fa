import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { WebSocket } from 'ws';

const messagePosted = `subscription ($threadId: ID!) {
  messagePosted(threadId: $threadId, afterSequence: 0) { id sequence author { user { login } } body bodyHtml postedAt }
}`;

/** Somebody who waits for messages of one thread over a socket of their own. */
export class Reader {
  private arrived: () => void = () => undefined;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (frame: Buffer) => {
      const text = frame.toString();
      if (text.includes('"errors"')) throw new Error(text);
      if (text.includes('"body')) this.arrived();
    });
  }

  /** Subscribes as a frontend does. `url`: the API's. */
  static async ofWaymark(url: string, threadId: string, token: string): Promise<Reader> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
    await once(socket, 'message');
    const payload = { query: messagePosted, variables: { threadId } };
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload }));
    return new Reader(socket);
  }

  static async ofBare(url: string, threadId: string): Promise<Reader> {
    const socket = new WebSocket(`${url}/${threadId}`);
    await once(socket, 'open');
    return new Reader(socket);
  }

  /** Resolves with the next message. */
  next(): Promise<void> {
    return new Promise((resolve) => (this.arrived = resolve));
  }

  leave(): void {
    this.socket.terminate();
  }
}

/** The bare deliverer in a process of its own, as the API is. */
export async function startBare(databaseUrl: string): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['dist/bench/support/bare-delivery.js'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const [port] = (await once(child, 'message')) as [number];
  return { process: child, url: `ws://127.0.0.1:${port}` };
}
