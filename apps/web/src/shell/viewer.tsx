import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useQuery, useSubscription } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { forgetTexts } from '../shared/kept-texts.js';

const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      user {
        id
        login
        name
        avatarUrl
      }
      unreadNotificationCount
      inboxCounts {
        total
      }
      mailTrouble {
        since
      }
      memberships {
        id
        community {
          id
          slug
          name
        }
      }
    }
  }
`);

const InboxChanged = graphql(`
  subscription ViewerInboxChanged {
    inboxChanged {
      total
      unreadThreads
    }
  }
`);

/** Whoever is signed in. */
export type Viewer = NonNullable<ResultOf<typeof ViewerQuery>['viewer']>;

/** `undefined` until the API has said who is signed in; null when nobody is. */
const ViewerContext = createContext<Viewer | null | undefined>(undefined);

export const useViewer = (): Viewer | null | undefined => useContext(ViewerContext);

export function ViewerProvider({ children }: { children: ReactNode }) {
  const [{ data, error }, refresh] = useQuery({ query: ViewerQuery });
  useRefreshOnReturn(refresh);
  const viewer = data?.viewer ?? (data || error ? null : undefined);
  const [live] = useSubscription({ query: InboxChanged, pause: viewer == null });
  useEffect(() => {
    // Each ring is an object of its own, also where its numbers are the same: something else waits then.
    if (live.data !== undefined) refresh({ requestPolicy: 'network-only' });
  }, [live.data, refresh]);
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** Where one signs in, to come back to a page: the one that one is on unless said otherwise. */
export const signInAddress = (returnTo = location.pathname + location.search): string =>
  `/auth/github?returnTo=${encodeURIComponent(returnTo)}`;

export async function signOut(): Promise<void> {
  await fetch('/auth/sign-out', { method: 'POST', headers: { accept: 'application/json' } });
  forgetTexts();
  location.assign('/');
}
