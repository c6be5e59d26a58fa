import { persistedExchange } from '@urql/exchange-persisted';
import { createClient as createSocket } from 'graphql-ws';
import { cacheExchange, Client, fetchExchange, subscriptionExchange } from 'urql';

/** The API lives where this page came from, so the session cookie goes along by itself. */
const address = '/graphql';

function openSocket() {
  const url = new URL(address, location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  // Lazy: no connection until somebody listens, and none soon after they stopped.
  return createSocket({
    url: url.href,
    lazy: true,
    retryAttempts: Number.MAX_SAFE_INTEGER,
    shouldRetry: () => true,
  });
}

const persisted = persistedExchange({
  enforcePersistedQueries: true,
  enableForMutation: true,
  enableForSubscriptions: true,
  preferGetForPersistedQueries: false,
  generateHash: sha256,
});

/** `undefined`, and so the whole text, on a page that came neither by https nor from this machine. */
async function sha256(text: string): Promise<string | undefined> {
  if (!isSecureContext) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function createApiClient(): Client {
  const socket = openSocket();
  return new Client({
    url: address,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      cacheExchange,
      // As it is built, the client sends hashes of its operations, which the API has the list of.
      ...(import.meta.env.PROD ? [persisted] : []),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (operation) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe({ ...operation, query: operation.query ?? '' }, sink),
          }),
        }),
      }),
    ],
  });
}
