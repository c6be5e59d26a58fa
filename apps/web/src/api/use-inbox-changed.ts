import { useEffect, useRef } from 'react';
import { useSubscription } from 'urql';
import { graphql } from './graphql.js';

const InboxChanged = graphql(`
  subscription InboxChanged {
    inboxChanged {
      total
    }
  }
`);

/** Asks the API again whenever something else waits for the viewer, also by what they did in another window. */
export function useInboxChanged(refresh: (options: { requestPolicy: 'network-only' }) => void): void {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  const [{ data }] = useSubscription({ query: InboxChanged });
  const first = useRef(true);
  useEffect(() => {
    if (data === undefined) return;
    // It tells the counts at once; the page has just asked.
    if (first.current) first.current = false;
    else latest.current({ requestPolicy: 'network-only' });
  }, [data]);
}
