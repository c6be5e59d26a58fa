import { retryExchange } from '@urql/exchange-retry';
import { cacheExchange, Client, type CombinedError, fetchExchange, subscriptionExchange } from 'urql';
import { graphql } from './graphql.js';
import { follow, openSocket } from './live.js';
import { persisted } from './persisted.js';
import { fetchFromApi, isAway } from './reach.js';
import { standing } from './session.js';

/** The API lives where this page came from, so the session cookie goes along by itself. */
const address = '/graphql';

/** Nobody answered, or not for whose page this is. What the API itself refuses stays refused. */
const unanswered = ({ networkError, graphQLErrors, response }: CombinedError): boolean => {
  if (graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAVAILABLE')) return true;
  const { status } = (response ?? {}) as Partial<Response>;
  return networkError !== undefined && (status === undefined || isAway(status));
};

const WhoAmI = graphql(`
  query WhoAmI {
    viewer {
      user {
        id
      }
    }
  }
`);

export function createApiClient(): Client {
  // The answer itself is of no interest: `noteViewer` reads who it is for, and it is asked again until it is the page's owner.
  const askWho = () => void client.query(WhoAmI, {}, { requestPolicy: 'network-only' }).toPromise();
  const socket = openSocket(address, askWho);
  standing.listen(() => {
    if (standing.get() === 'ended') askWho();
  });
  const client = new Client({
    url: address,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetch: fetchFromApi,
    exchanges: [
      cacheExchange,
      retryExchange({
        initialDelayMs: 500,
        maxDelayMs: 4_000,
        maxNumberAttempts: Number.MAX_SAFE_INTEGER,
        // Questions alone: whether something was done although nobody answered is for the person to see.
        retryIf: (error, { kind }) => kind === 'query' && unanswered(error),
      }),
      // As it is built, the client sends hashes of its operations, which the API has the list of.
      ...(import.meta.env.PROD ? [persisted] : []),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (operation) => ({
          subscribe: (sink) => ({
            unsubscribe: follow(socket, { ...operation, query: operation.query ?? '' }, sink),
          }),
        }),
      }),
    ],
  });
  return client;
}
