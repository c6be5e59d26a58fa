import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { WebSocketServer, type WebSocket } from 'ws';

/**
 * The least that could deliver: a process that hears NOTIFY, with the thread as its content, reads
 * the newest message and sends it to the sockets of that thread. No sign-in, no checks, no GraphQL.
 */
const [threadSockets, server] = [
  new Map<string, Set<WebSocket>>(),
  new WebSocketServer({ port: 0, host: '127.0.0.1' }),
];
const sql = new Client({ connectionString: process.env['DATABASE_URL'] });
await sql.connect();
sql.on('notification', ({ payload: threadId = '' }) => {
  void sql
    .query('SELECT * FROM message WHERE thread_id = $1 ORDER BY sequence DESC LIMIT 1', [threadId])
    .then(({ rows }) => {
      for (const socket of threadSockets.get(threadId) ?? []) socket.send(JSON.stringify(rows[0]));
    });
});
await sql.query('LISTEN bare');
server.on('connection', (socket, request) => {
  const threadId = (request.url ?? '').slice(1);
  threadSockets.set(threadId, (threadSockets.get(threadId) ?? new Set()).add(socket));
});
process.send?.((server.address() as AddressInfo).port);
