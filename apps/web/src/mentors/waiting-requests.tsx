import { Card, List, Stack, Switch, Text, Title } from '@mantine/core';
import { type FragmentOf, graphql, readFragment, type ResultOf } from '../api/graphql.js';
import { useAction } from '../api/use-action.js';
import { useCommunity } from '../community/use-community.js';
import { AppLink } from '../shared/app-link.js';
import { Instant } from '../shared/instant.js';
import { nameOf, PersonFragment } from '../shared/person.js';
import { Problems } from '../shared/problems.js';
import { words } from '../words/index.js';

export const WaitingFragment = graphql(
  `
    fragment Waiting on Member {
      movesOnWhenUnanswered
      sentRequests(first: 20, status: [SUBMITTED]) {
        edges {
          node {
            id
            expiresAt
            movesOnAtDeadline
            claimedUntil
            thread {
              id
            }
            mentor {
              ...Person
              timeZone
            }
          }
        }
      }
    }
  `,
  [PersonFragment],
);

const SetRerouteConsent = graphql(`
  mutation SetRerouteConsent($input: SetRerouteConsentInput!) {
    setRerouteConsent(input: $input) {
      member {
        id
        movesOnWhenUnanswered
      }
      userErrors {
        message
        hint
        field
      }
    }
  }
`);

type Waiting = ResultOf<typeof WaitingFragment>['sentRequests']['edges'][number]['node'];

/** Whose answer one waits for, and what happens next by itself. */
export function WaitingRequests({ of }: { of: FragmentOf<typeof WaitingFragment> }) {
  const { id: communityId } = useCommunity();
  const { sentRequests, movesOnWhenUnanswered } = readFragment(WaitingFragment, of);
  const consent = useAction(SetRerouteConsent);
  if (sentRequests.edges.length === 0) return null;
  return (
    <Card withBorder padding="lg" component="section">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {words.mentors.waiting(sentRequests.edges.length)}
        </Title>
        <List spacing="xs">
          {sentRequests.edges.map(({ node }) => (
            <List.Item key={node.id}>
              <Request request={node} />
            </List.Item>
          ))}
        </List>
        <Switch
          label={words.mentors.movesOn}
          description={words.mentors.movesOnHint}
          checked={movesOnWhenUnanswered === true}
          disabled={consent.busy}
          onChange={(event) =>
            void consent.run({ input: { communityId, consent: event.currentTarget.checked } })
          }
        />
        <Problems problems={consent.problems} />
      </Stack>
    </Card>
  );
}

function Request({ request }: { request: Waiting }) {
  const { slug } = useCommunity();
  const { mentor, thread, expiresAt, movesOnAtDeadline, claimedUntil } = request;
  const whom = mentor === null ? words.mentors.asked.anyone : words.mentors.asked.mentor(nameOf(mentor));
  return (
    <>
      {thread === null ? (
        whom
      ) : (
        <AppLink to="/c/$slug/threads/$threadId" params={{ slug, threadId: thread.id }} underline="always">
          {whom}
        </AppLink>
      )}
      <Text size="sm" c="dimmed">
        {claimedUntil === null ? words.mentors.asked.until : words.mentors.asked.lookedAt}{' '}
        <Instant at={claimedUntil ?? expiresAt} {...(mentor === null ? {} : { zone: mentor.timeZone })} />
        {'. '}
        {claimedUntil === null &&
          (movesOnAtDeadline === true ? words.mentors.asked.thenOn : words.mentors.asked.thenOver)}
      </Text>
    </>
  );
}
