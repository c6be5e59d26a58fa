import {
  type Client as Socket,
  createClient as createSocket,
  type Sink,
  type SubscribePayload,
} from 'graphql-ws';
import { connectionClosed, connectionOpened } from './connection.js';
import { onceStanding } from './session.js';

/** As the API closes sockets whose session is over; it may be back before the next attempt. */
const signedOut = 4403;

/**
 * @param onSignedOut - the API closed the socket because the session is over
 */
export function openSocket(address: string, onSignedOut: () => void): Socket {
  const url = new URL(address, location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  // Lazy: no connection until somebody listens, and none soon after they stopped.
  return createSocket({
    url: url.href,
    lazy: true,
    retryAttempts: Number.MAX_SAFE_INTEGER,
    shouldRetry: () => true,
    on: {
      connected: connectionOpened,
      closed: (event) => {
        if (!isClosing(event)) return;
        connectionClosed(event.code);
        if (event.code === signedOut) onSignedOut();
      },
    },
  });
}

const isClosing = (event: unknown): event is { readonly code: number } =>
  typeof event === 'object' && event !== null && 'code' in event;

const isSignedOut = (error: unknown): boolean =>
  Array.isArray(error) &&
  error.some(({ extensions }: { extensions?: { code?: unknown } }) => extensions?.code === 'UNAUTHENTICATED');

/** Follows something live; after a session that ended it goes on by itself when its owner has signed in again. */
export function follow(socket: Socket, payload: SubscribePayload, sink: Sink): () => void {
  let stop = begin();
  function begin(): () => void {
    return socket.subscribe(payload, {
      next: (value) => sink.next(value),
      complete: () => sink.complete(),
      error: (error) => {
        if (isSignedOut(error)) stop = onceStanding(() => (stop = begin()));
        else sink.error(error);
      },
    });
  }
  return () => stop();
}
