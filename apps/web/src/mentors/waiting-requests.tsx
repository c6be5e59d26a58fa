import { Card, Stack, Text } from '@mantine/core';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { useCommunity } from '../community/use-community.js';
import { RequestState, RequestStateFragment } from '../requests/request-state.js';
import { RerouteConsent } from '../requests/reroute-consent.js';
import { AppLink } from '../shared/app-link.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { TitledSection } from '../shared/titled-section.js';
import { words } from '../words/index.js';

export const WaitingFragment = graphql(
  `
    fragment Waiting on Member {
      movesOnWhenUnanswered
      sentRequests(first: 20, status: [SUBMITTED]) {
        edges {
          node {
            id
            introduction
            mentor {
              ...Person
            }
            thread {
              id
            }
            ...RequestState
          }
        }
      }
    }
  `,
  [PersonFragment, RequestStateFragment],
);

/** What one asked, whose answer it waits for, and what happens next by itself; it leads to where one wrote it. */
export function WaitingRequests({
  of,
  withConsent = false,
}: {
  of: FragmentOf<typeof WaitingFragment>;
  /** Whether to ask what becomes of them when nobody answers. */
  withConsent?: boolean;
}) {
  const { slug } = useCommunity();
  const { sentRequests, movesOnWhenUnanswered } = readFragment(WaitingFragment, of);
  const requests = sentRequests.edges.map(({ node }) => node);
  if (requests.length === 0) return null;
  return (
    <TitledSection title={words.mentors.waiting(requests.length)}>
      {requests.map((request) => {
        const { id, mentor, thread, introduction } = request;
        const whom = mentor === null ? words.requests.toAnyone : words.requests.to(nameOf(mentor));
        return (
          <Card key={id} withBorder>
            <Stack gap={6} align="start">
              {thread === null ? (
                <Text fw={600}>{whom}</Text>
              ) : (
                <AppLink to="/c/$slug/threads/$threadId" params={{ slug, threadId: thread.id }} fw={600}>
                  {whom}
                </AppLink>
              )}
              {introduction !== null && (
                <Text size="sm" lineClamp={2}>
                  {introduction}
                </Text>
              )}
              <RequestState of={request} />
            </Stack>
          </Card>
        );
      })}
      {withConsent && <RerouteConsent consents={movesOnWhenUnanswered === true} />}
      <AppLink to="/c/$slug/requests" params={{ slug }}>
        {words.mentors.allRequests}
      </AppLink>
    </TitledSection>
  );
}
