import { Text } from '@mantine/core';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.js';
import { useInboxChanged } from '../api/use-inbox-changed.js';
import { useRefreshOnReturn } from '../api/use-refresh-on-return.js';
import { MembersOnly } from '../community/community-frame.js';
import { useCommunity } from '../community/use-community.js';
import { ButtonLink } from '../shared/app-link.js';
import { EmptyState } from '../shared/empty-state.js';
import { Loaded } from '../shared/loaded.js';
import { Page } from '../shared/page.js';
import { TitledSection } from '../shared/titled-section.js';
import { words } from '../words/index.js';
import { ExpectedWait, ExpectedWaitFragment } from './expected-wait.js';
import { MyRequest, MyRequestFragment } from './my-request.js';
import { RerouteConsent } from './reroute-consent.js';

const MyRequestsQuery = graphql(
  `
    query MyRequests($slug: String!) {
      community(slug: $slug) {
        id
        expectedWait {
          ...ExpectedWait
        }
        viewerMember {
          id
          movesOnWhenUnanswered
          sentRequests(first: 20) {
            edges {
              node {
                id
                status
                ...MyRequest
              }
            }
          }
        }
      }
    }
  `,
  [MyRequestFragment, ExpectedWaitFragment],
);

/** An empty list names no type, so the cache is told what may come to stand in it. */
const refreshedBy = { additionalTypenames: ['MentorshipRequest', 'Member'] };

/** What the viewer asked, where it stands, and how it got there. */
export function MyRequestsPage() {
  return (
    <Page title={words.requests.mine.title} lead={words.requests.mine.lead}>
      <MembersOnly>
        <MyRequests />
      </MembersOnly>
    </Page>
  );
}

function MyRequests() {
  const { slug } = useCommunity();
  const [result, refresh] = useQuery({ query: MyRequestsQuery, variables: { slug }, context: refreshedBy });
  useRefreshOnReturn(refresh);
  useInboxChanged(refresh);
  return (
    <Loaded of={result}>
      {({ community }) => {
        const member = community?.viewerMember;
        if (member == null || community === null) return null;
        // What went on is told with what it went on as.
        const requests = member.sentRequests.edges
          .map(({ node }) => node)
          .filter(({ status }) => status !== 'REROUTED');
        const waiting = requests.filter(({ status }) => status === 'SUBMITTED');
        const earlier = requests.filter(({ status }) => status !== 'SUBMITTED');
        return (
          <>
            {waiting.length === 0 ? (
              <EmptyState title={words.requests.mine.none} hint={words.requests.mine.noneHint}>
                <ButtonLink to="/c/$slug/mentors" params={{ slug }}>
                  {words.shell.mentors}
                </ButtonLink>
              </EmptyState>
            ) : (
              <TitledSection title={words.requests.mine.waiting(waiting.length)}>
                <Text c="dimmed">
                  <ExpectedWait of={community.expectedWait} />
                </Text>
                {waiting.map((request) => (
                  <MyRequest key={request.id} of={request} />
                ))}
              </TitledSection>
            )}
            {member.movesOnWhenUnanswered !== null && (
              <RerouteConsent consents={member.movesOnWhenUnanswered} />
            )}
            {earlier.length > 0 && (
              <TitledSection title={words.requests.mine.earlier}>
                {earlier.map((request) => (
                  <MyRequest key={request.id} of={request} />
                ))}
              </TitledSection>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
