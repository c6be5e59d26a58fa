import { createContext, type ReactNode, useContext } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';

const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      user {
        id
        login
        name
        avatarUrl
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

export type Viewer = NonNullable<ResultOf<typeof ViewerQuery>['viewer']>;

/** `undefined` until the API has said who is signed in; null when nobody is. */
const ViewerContext = createContext<Viewer | null | undefined>(undefined);

export const useViewer = (): Viewer | null | undefined => useContext(ViewerContext);

export function ViewerProvider({ children }: { children: ReactNode }) {
  const [{ data, error }] = useQuery({ query: ViewerQuery });
  return <ViewerContext value={data?.viewer ?? (data || error ? null : undefined)}>{children}</ViewerContext>;
}

/** Where one signs in, to come back to the page that one is on. */
export const signInAddress = (): string =>
  `/auth/github?returnTo=${encodeURIComponent(location.pathname + location.search)}`;

export async function signOut(): Promise<void> {
  await fetch('/auth/sign-out', { method: 'POST', headers: { accept: 'application/json' } });
  location.assign('/');
}
