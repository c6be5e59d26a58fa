import { createContext, useContext, useEffect, useEffectEvent, useRef } from 'react';
import { useSubscription } from 'urql';
import { graphql } from './graphql.js';

const InboxChanged = graphql(`
  subscription InboxChanged {
    inboxChanged {
      total
    }
  }
`);

/** How often the API has told of the viewer's inbox since the client was loaded: the one subscription that all pages share. */
export const InboxRings = createContext(0);

/** Follows the viewer's inbox, for `InboxRings`. Each ring counts, also where its numbers are the same: something else waits then. */
export function useInboxRings({ pause }: { pause: boolean }): number {
  const [{ data }] = useSubscription({ query: InboxChanged, pause }, (rings: number = 0) => rings + 1);
  return data ?? 0;
}

/**
 * Asks the API again whenever something else waits for the viewer, or their requests, mentorships or milestones moved
 * on, also by what they did in another window.
 */
export function useInboxChanged(refresh: (options: { requestPolicy: 'network-only' }) => void): void {
  const askAgain = useEffectEvent(refresh);
  const rings = useContext(InboxRings);
  const heard = useRef(rings);
  useEffect(() => {
    if (rings === heard.current) return;
    heard.current = rings;
    // The first tells the counts at once; the page has just asked.
    if (rings > 1) askAgain({ requestPolicy: 'network-only' });
  }, [rings]);
}
