import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { Outbox } from './outbox.js';

const frames = 400;
const frame = Buffer.alloc(60_000, 'x');

describe('what a socket holds for its client', () => {
  it('is little, however much one that does not read asks for, and all of it comes once it reads', async () => {
    const server = createServer();
    const sockets = new WebSocketServer({ noServer: true });
    const outboxes: Outbox[] = [];
    const seen = { held: 0, received: 0 };
    const opened = once(sockets, 'connection') as Promise<[WebSocket]>;
    server.on('upgrade', (request, connection: Socket, head) =>
      sockets.handleUpgrade(request, connection, head, (socket) => {
        outboxes.push(new Outbox(socket, connection));
        socket.on('message', (data: Buffer) => {
          socket.send(data);
          seen.held = Math.max(seen.held, socket.bufferedAmount);
        });
        sockets.emit('connection', socket);
      }),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await once(client, 'open');
    const [echoing] = await opened;
    client.on('message', () => (seen.received += 1));
    client.pause();
    for (let n = 0; n < frames; n += 1) client.send(frame);
    while (!echoing.isPaused) await new Promise(setImmediate);
    expect(seen.held).toBeGreaterThan(1024 * 1024);
    client.resume();
    while (seen.received < frames) await once(client, 'message');
    expect(seen.held).toBeLessThan(3 * 1024 * 1024);
    client.terminate();
    sockets.close();
    server.close();
  });

  it('goes out in turns, the next when the one before has gone', async () => {
    const outbox = new Outbox(new EventEmitter() as WebSocket, new EventEmitter() as Socket);
    const went: string[] = [];
    const first = await outbox.turn();
    const second = outbox.turn().then((done) => {
      went.push('second');
      return done;
    });
    const third = outbox.turn().then(() => went.push('third'));
    await Promise.resolve();
    expect(went).toEqual([]);
    first();
    const done = await second;
    expect(went).toEqual(['second']);
    done();
    await third;
    expect(went).toEqual(['second', 'third']);
  });
});
