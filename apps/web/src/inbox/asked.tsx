import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { useCommunity } from '../community/use-community.js';
import { WaitingFragment, WaitingRequests } from '../mentors/waiting-requests.js';

const AskedQuery = graphql(
  `
    query Asked($slug: String!) {
      community(slug: $slug) {
        id
        viewerMember {
          id
          ...Waiting
        }
      }
    }
  `,
  [WaitingFragment],
);

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['MentorshipRequest'] };

/** What the viewer asked and nobody has answered yet: it waits for others, and is looked for here all the same. */
export function Asked() {
  const { slug } = useCommunity();
  const [{ data }, refresh] = useQuery({ query: AskedQuery, variables: { slug }, context: refreshedBy });
  useRefreshOnReturn(refresh);
  useInboxChanged(refresh);
  const member = data?.community?.viewerMember;
  return member == null ? null : <WaitingRequests of={member} />;
}
