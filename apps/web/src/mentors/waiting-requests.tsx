import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FragmentOf, graphql, readFragment } from '../api/graphql.js';
import { RequestState, RequestStateFragment } from '../requests/request-state.js';
import { AppLink } from '../shared/app-link.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { TitledSection } from '../shared/titled-section.js';
import { words } from '../words/index.js';

export const WaitingFragment = graphql(
  `
    fragment Waiting on Member {
      community {
        id
        slug
        name
      }
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
  named = false,
  children,
}: {
  /** The viewer, in one community or in several. */
  of: readonly FragmentOf<typeof WaitingFragment>[];
  /** Whether to say of which community each is. */
  named?: boolean;
  /** What else there is to it while something waits. */
  children?: ReactNode;
}) {
  const asking = of
    .map((member) => readFragment(WaitingFragment, member))
    .filter(({ sentRequests }) => sentRequests.edges.length > 0);
  const requests = asking.flatMap(({ community, sentRequests }) =>
    sentRequests.edges.map(({ node }) => ({ ...node, community })),
  );
  if (requests.length === 0) return null;
  return (
    <TitledSection title={words.mentors.waiting(requests.length)}>
      {requests.map((request) => {
        const { id, mentor, thread, introduction, community } = request;
        const whom = mentor === null ? words.requests.toAnyone : words.requests.to(nameOf(mentor));
        return (
          <Card key={id} withBorder>
            <Stack gap={6} align="stretch">
              <Group gap="xs" justify="space-between" align="baseline">
                {thread === null ? (
                  <Text fw={600}>{whom}</Text>
                ) : (
                  <AppLink
                    to="/c/$slug/threads/$threadId"
                    params={{ slug: community.slug, threadId: thread.id }}
                    fw={600}
                  >
                    {whom}
                  </AppLink>
                )}
                {named && (
                  <Badge variant="light" color="gray" tt="none">
                    {community.name}
                  </Badge>
                )}
              </Group>
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
      {children}
      {asking.map(({ community: { id, slug, name } }) => (
        <AppLink key={id} to="/c/$slug/requests" params={{ slug }}>
          {named ? words.mentors.allRequestsIn(name) : words.mentors.allRequests}
        </AppLink>
      ))}
    </TitledSection>
  );
}
