import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';

const OwnFitQuery = graphql(`
  query OwnFit($slug: String!) {
    community(slug: $slug) {
      id
      viewerMember {
        id
        timeZone
        areas {
          experience
          area {
            id
          }
        }
        languages {
          tag
        }
      }
    }
  }
`);

export type OwnFit = NonNullable<NonNullable<ResultOf<typeof OwnFitQuery>['community']>['viewerMember']>;

/** What the viewer brings along, to hold beside what somebody asks for; null until it is there. */
export function useOwnFit(): OwnFit | null {
  const { slug } = useCommunity();
  const [{ data }] = useQuery({
    query: OwnFitQuery,
    variables: { slug },
    requestPolicy: 'cache-first',
  });
  return data?.community?.viewerMember ?? null;
}
