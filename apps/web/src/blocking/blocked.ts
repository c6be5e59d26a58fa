import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { PersonFragment } from '../shared/person.js';

const BlockedQuery = graphql(
  `
    query Blocked($slug: String!) {
      community(slug: $slug) {
        id
        viewerMember {
          id
          blockedMembers(first: 100) {
            edges {
              node {
                id
                ...Person
              }
            }
          }
        }
      }
    }
  `,
  [PersonFragment],
);

/** Whom the viewer blocks in this community. An empty list names no type, so the cache is told what it is about. */
const aboutMembers = { additionalTypenames: ['Member'] };

export function useBlocked() {
  const { slug } = useCommunity();
  const [result] = useQuery({ query: BlockedQuery, variables: { slug }, context: aboutMembers });
  const members = result.data?.community?.viewerMember?.blockedMembers?.edges.map(({ node }) => node) ?? [];
  return { result, members };
}
