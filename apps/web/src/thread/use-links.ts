import { useState } from 'react';
import { useSubscription } from 'urql';
import { type FragmentOf, graphql, readFragment, type ResultOf } from '../api/graphql.js';

export const ThreadLinksFragment = graphql(`
  fragment ThreadLinks on Thread {
    id
    links(first: 20) {
      totalCount
      edges {
        node {
          id
          url
          repository
          number
          kind
          title
          state
          stateAsOf
          message {
            sequence
          }
        }
      }
    }
  }
`);

const ThreadLinksChanged = graphql(
  `
    subscription ThreadLinksChanged($threadId: ID!) {
      threadLinksChanged(threadId: $threadId) {
        ...ThreadLinks
      }
    }
  `,
  [ThreadLinksFragment],
);

type WithLinks = ResultOf<typeof ThreadLinksFragment>;

/** What a conversation links to, as last heard: from the page's own question, or from GitHub by way of the API. */
export function useLinks(of: FragmentOf<typeof ThreadLinksFragment>): WithLinks {
  const asked = readFragment(ThreadLinksFragment, of);
  const [{ data }] = useSubscription({
    query: ThreadLinksChanged,
    variables: { threadId: asked.id },
    pause: asked.links.edges.length === 0,
  });
  const told = data === undefined ? null : readFragment(ThreadLinksFragment, data.threadLinksChanged);
  const [heard, setHeard] = useState<{ asked: WithLinks; told: WithLinks | null; last: WithLinks }>({
    asked,
    told,
    last: asked,
  });
  if (heard.asked === asked && heard.told === told) return heard.last;
  const last = told !== null && told !== heard.told ? told : asked;
  setHeard({ asked, told, last });
  return last;
}
