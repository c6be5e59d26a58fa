import { Card, Stack, Text, Title } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { RequestState, RequestStateFragment } from '../requests/request-state.js';
import { RerouteConsent } from '../requests/reroute-consent.js';
import { AppLink } from '../shared/app-link.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { words } from '../words/index.js';

export const WaitingFragment = graphql(
  `
    fragment Waiting on Member {
      movesOnWhenUnanswered
      sentRequests(first: 20, status: [SUBMITTED]) {
        edges {
          node {
            id
            mentor {
              ...Person
            }
            ...RequestState
          }
        }
      }
    }
  `,
  [PersonFragment, RequestStateFragment],
);

/** Whose answer one waits for, and what happens next by itself. */
export function WaitingRequests({ of }: { of: FragmentOf<typeof WaitingFragment> }) {
  const { slug } = useCommunity();
  const { sentRequests, movesOnWhenUnanswered } = readFragment(WaitingFragment, of);
  if (sentRequests.edges.length === 0) return null;
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{words.mentors.waiting(sentRequests.edges.length)}</Title>
      {sentRequests.edges.map(({ node }) => (
        <Card key={node.id} withBorder>
          <Text fw={600}>
            {node.mentor === null ? words.requests.toAnyone : words.requests.to(nameOf(node.mentor))}
          </Text>
          <RequestState of={node} />
        </Card>
      ))}
      <RerouteConsent consents={movesOnWhenUnanswered === true} />
      <AppLink to="/c/$slug/requests" params={{ slug }}>
        {words.mentors.allRequests}
      </AppLink>
    </Stack>
  );
}
