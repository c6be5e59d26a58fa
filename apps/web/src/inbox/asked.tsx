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

const AskedAnywhereQuery = graphql(
  `
    query AskedAnywhere {
      viewer {
        memberships {
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

/** What the viewer asked here and nobody has answered yet: it waits for others, and is looked for in the inbox all the same. */
export function Asked() {
  const { slug } = useCommunity();
  const [{ data }, refresh] = useQuery({ query: AskedQuery, variables: { slug }, context: refreshedBy });
  useRefreshOnReturn(refresh);
  useInboxChanged(refresh);
  const member = data?.community?.viewerMember;
  return member == null ? null : <WaitingRequests of={[member]} />;
}

/** As {@link Asked}, in all communities. */
export function AskedAnywhere() {
  const [{ data }, refresh] = useQuery({ query: AskedAnywhereQuery, context: refreshedBy });
  useRefreshOnReturn(refresh);
  useInboxChanged(refresh);
  return <WaitingRequests of={data?.viewer?.memberships ?? []} named />;
}
