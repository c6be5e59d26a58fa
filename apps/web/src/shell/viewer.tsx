import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { InboxRings, useInboxRings } from '../api/use-inbox-changed.js';
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

/** Whoever is signed in. */
export type Viewer = NonNullable<ResultOf<typeof ViewerQuery>['viewer']>;

/** `undefined` until the API has said who is signed in; null when nobody is. */
const ViewerContext = createContext<Viewer | null | undefined>(undefined);

export const useViewer = (): Viewer | null | undefined => useContext(ViewerContext);

export function ViewerProvider({ children }: { children: ReactNode }) {
  const [{ data, error }, refresh] = useQuery({ query: ViewerQuery });
  useRefreshOnReturn(refresh);
  const viewer = data?.viewer ?? (data || error ? null : undefined);
  const rings = useInboxRings({ pause: viewer == null });
  useEffect(() => {
    if (rings > 0) refresh({ requestPolicy: 'network-only' });
  }, [rings, refresh]);
  return (
    <ViewerContext value={viewer}>
      <InboxRings value={rings}>{children}</InboxRings>
    </ViewerContext>
  );
}

/** Where one signs in, to come back to a page: the one that one is on unless said otherwise. */
export const signInAddress = (returnTo = location.pathname + location.search): string =>
  `/auth/github?returnTo=${encodeURIComponent(returnTo)}`;

export async function signOut(): Promise<void> {
  await fetch('/auth/sign-out', { method: 'POST', headers: { accept: 'application/json' } });
  forgetTexts();
  location.assign('/');
}
