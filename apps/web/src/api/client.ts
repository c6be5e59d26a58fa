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

export function createApiClient(): Client {
  const socket = openSocket();
  return new Client({
    url: address,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      cacheExchange,
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
