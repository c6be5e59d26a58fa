import { createContext, type ReactNode, useContext } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';

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
        }
      }
    }
  }
`);

/** Whoever is signed in. */
export interface Viewer {
  readonly user: {
    readonly login: string;
    readonly name: string | null;
    readonly avatarUrl: string | null;
  };
  readonly memberships: readonly { readonly community: { readonly id: string } }[];
}

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
